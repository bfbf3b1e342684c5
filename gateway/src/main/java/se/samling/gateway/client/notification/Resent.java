package se.samling.gateway.client.notification;

/** How many mails are on their way once more. */
public record Resent(int queued) {}
