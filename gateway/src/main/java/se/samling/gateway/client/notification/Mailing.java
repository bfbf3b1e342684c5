package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * A mailing. who: confirmed, waiting, counted (both), unanswered; mode: on-site, digital, null for both; state: draft, scheduled,
 * sent, stopped.
 */
public record Mailing(
        UUID id,
        int version,
        UUID eventId,
        String who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable UUID choice,
        Text subject,
        Text words,
        String state,
        @Nullable Instant sendAt,
        @Nullable Instant sentAt,
        @Nullable Integer recipients,
        String writtenBy,
        Instant writtenAt) {}
