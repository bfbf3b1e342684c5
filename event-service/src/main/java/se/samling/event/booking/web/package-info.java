/** The HTTP interface of bookings. */
@NullMarked
package se.samling.event.booking.web;

import org.jspecify.annotations.NullMarked;
