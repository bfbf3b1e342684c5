/** Calendar entries (RFC 5545, RFC 5546) for mails and feeds; knows no database and no Kafka. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.calendar;
