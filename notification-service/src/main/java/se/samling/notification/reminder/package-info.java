/** Timers of events: one per event and rule; who is reminded is decided when one fires. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.reminder;
