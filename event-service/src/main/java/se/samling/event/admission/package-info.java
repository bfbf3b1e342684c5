/** Seats given out: many at once in a group, in the order they were asked for, never more than there are; depends on registration. */
@NullMarked
package se.samling.event.admission;

import org.jspecify.annotations.NullMarked;
