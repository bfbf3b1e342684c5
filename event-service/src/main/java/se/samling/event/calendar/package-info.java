/** The organiser's calendar: what goes on when, what gets in each other's way, and the days off. Depends on schedule and directory. */
@NullMarked
package se.samling.event.calendar;

import org.jspecify.annotations.NullMarked;
