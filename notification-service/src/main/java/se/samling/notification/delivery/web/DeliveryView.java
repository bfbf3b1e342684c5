package se.samling.notification.delivery.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.delivery.Delivery;

/** A mail as organisers see it. state: queued, sent, failed, skipped, bounced. */
public record DeliveryView(
        UUID id,
        String purpose,
        String subject,
        String recipientName,
        String recipientEmail,
        String state,
        @Nullable String reason,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.purpose().code(),
                Objects.requireNonNullElse(delivery.title(), ""),
                Objects.requireNonNullElse(delivery.recipientName(), ""),
                Objects.requireNonNullElse(delivery.recipientAddress(), ""),
                delivery.state().publicCode(),
                delivery.reason(),
                delivery.queuedAt(),
                delivery.sentAt());
    }
}
