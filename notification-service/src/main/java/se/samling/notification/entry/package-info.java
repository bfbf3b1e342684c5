/** The calendar entry of an event as one reader gets it, and what was last put into whose calendar. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.entry;
