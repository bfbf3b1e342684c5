/** Hands mail to SMTP: MIME, and patience with a mail server that is away. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.post;
