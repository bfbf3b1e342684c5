/** Answers in calendars, for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.reply.web;
