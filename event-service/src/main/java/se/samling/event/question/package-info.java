/** Questions to a broadcast, before it and while it runs, and their moderation; depends on broadcast. */
@NullMarked
package se.samling.event.question;

import org.jspecify.annotations.NullMarked;
