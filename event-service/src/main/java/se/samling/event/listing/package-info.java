/** The organiser's table of an event's registrations: filtered, searched, sorted, a page at a time; depends on registration and schedule. */
@NullMarked
package se.samling.event.listing;

import org.jspecify.annotations.NullMarked;
