/** Some of an event's people, pointed out or found by a filter, chosen to be written to; depends on bulk, listing and schedule. */
@NullMarked
package se.samling.event.choice;

import org.jspecify.annotations.NullMarked;
