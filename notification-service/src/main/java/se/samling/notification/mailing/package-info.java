/** Mailings: what organisers write to a chosen part of an event's people, now or at a time. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.mailing;
