/** Telling programs of others what happens to a host's events (ADR 27): who is told what, and the calls themselves. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.webhook;
