/** Mails, their delivery and calendar entries, as notification-service answers. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.notification;
