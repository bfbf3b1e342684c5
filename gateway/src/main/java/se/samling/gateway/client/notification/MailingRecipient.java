package se.samling.gateway.client.notification;

import java.util.UUID;

/** Somebody whom a mailing would go to. */
public record MailingRecipient(UUID id, String name, String email, String language) {}
