package se.samling.gateway.client.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom a mailing would go to; hindrance: why it will not after all (address-fails, unsubscribed), else null. */
public record MailingRecipient(
        UUID id,
        String name,
        String email,
        String language,
        @Nullable String hindrance) {}
