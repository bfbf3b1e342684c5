/** Reminders of the work that a cohort's organisations are to have done by a day. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.assignment;
