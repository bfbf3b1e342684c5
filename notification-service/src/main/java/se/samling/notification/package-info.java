/** Invitations, reminders, messages, their delivery, and calendar entries: everything that reaches people by mail. */
@org.jspecify.annotations.NullMarked
package se.samling.notification;
