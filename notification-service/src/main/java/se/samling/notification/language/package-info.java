/** The two languages, texts written in them, and dates as people say them. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.language;
