package se.samling.notification.delivery.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.delivery.Delivery;

/**
 * A mail as organisers see it. state: queued, sent, failed, skipped, bounced. failingAddress: nobody is at the address any longer,
 * and this is its id under /api/addresses. unsubscribed: after it its reader asked for no more.
 */
public record DeliveryView(
        UUID id,
        String purpose,
        String subject,
        String recipientName,
        String recipientEmail,
        String state,
        @Nullable String reason,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable UUID failingAddress,
        boolean unsubscribed) {

    static DeliveryView of(Delivery delivery, @Nullable UUID failingAddress) {
        return new DeliveryView(
                delivery.id(),
                delivery.purpose().code(),
                Objects.requireNonNullElse(delivery.title(), ""),
                Objects.requireNonNullElse(delivery.recipientName(), ""),
                Objects.requireNonNullElse(delivery.recipientAddress(), ""),
                delivery.state().publicCode(),
                delivery.reason(),
                delivery.queuedAt(),
                delivery.sentAt(),
                failingAddress,
                delivery.unsubscribedAt() != null);
    }
}
