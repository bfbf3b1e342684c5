/** Who came, into the room or to the broadcast, counted as people; depends on broadcast. */
@NullMarked
package se.samling.event.attendance;

import org.jspecify.annotations.NullMarked;
