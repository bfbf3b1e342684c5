/** Reminders of reports, for those who organise a declaration. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.reporting.web;
