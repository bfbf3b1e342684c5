/** The organiser's calendar as the API shows it. */
@NullMarked
package se.samling.event.calendar.web;

import org.jspecify.annotations.NullMarked;
