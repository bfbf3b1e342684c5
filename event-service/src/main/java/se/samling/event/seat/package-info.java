/** Seat pools: how many there is room for, by mode; known by the event's id. */
@NullMarked
package se.samling.event.seat;

import org.jspecify.annotations.NullMarked;
