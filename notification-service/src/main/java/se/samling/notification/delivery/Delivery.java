package se.samling.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/**
 * A mail and how far it has come. {@code title} is its subject line, known when it was written; {@code unsubscribedAt}: when
 * its reader asked for no more, this being the last they had got.
 */
public record Delivery(
        UUID id,
        Purpose purpose,
        UUID subjectId,
        long version,
        int copy,
        ReaderId reader,
        @Nullable UUID eventId,
        @Nullable UUID networkId,
        Map<String, String> facts,
        @Nullable String recipientName,
        @Nullable String recipientAddress,
        @Nullable String title,
        DeliveryState state,
        @Nullable String reason,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant unsubscribedAt) {}
