/** Reminders of the yearly report that signatories of a declaration owe. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.reporting;
