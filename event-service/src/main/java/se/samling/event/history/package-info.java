/** Who changed what in an event, and when; knows no event but by its id, and depends on directory for names. */
@NullMarked
package se.samling.event.history;

import org.jspecify.annotations.NullMarked;
