/** Live rooms: where an event is watched, when, by whom, and what its viewers are told; depends on delivery and registration. */
@NullMarked
package se.samling.event.broadcast;

import org.jspecify.annotations.NullMarked;
