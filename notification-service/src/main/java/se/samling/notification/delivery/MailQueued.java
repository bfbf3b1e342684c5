package se.samling.notification.delivery;

/** There is mail to send: said once the transaction that queued it is committed. */
record MailQueued() {}
