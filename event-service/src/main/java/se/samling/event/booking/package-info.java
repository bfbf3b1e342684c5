/** One form for several dates of a series: each date a registration of its own, one proof and one receipt. Depends on registration. */
@NullMarked
package se.samling.event.booking;

import org.jspecify.annotations.NullMarked;
