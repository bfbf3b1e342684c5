/** From the form to the place: admission in groups, waiting list, hand-over; depends on all the others. */
@NullMarked
package se.samling.event.registration;

import org.jspecify.annotations.NullMarked;
