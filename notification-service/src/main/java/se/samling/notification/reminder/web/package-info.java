/** Timers for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.reminder.web;
