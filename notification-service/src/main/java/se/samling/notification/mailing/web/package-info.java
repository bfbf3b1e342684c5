/** Mailings over HTTP, for the organisers of the event. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.mailing.web;
