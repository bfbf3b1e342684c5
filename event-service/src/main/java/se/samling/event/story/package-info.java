/** All that a host's events know about one person, for that host; each reading is noted. Depends on directory. */
@NullMarked
package se.samling.event.story;

import org.jspecify.annotations.NullMarked;
