package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * purpose: application-proof, application-received, application-question, application-refused, welcome,
 * membership-ended, save-the-date, invitation, registration-proof, registration-confirmed, registration-waiting,
 * registration-promoted, registration-cancelled, registration-handed-over, event-moved, event-cancelled,
 * reminder-7-days, reminder-1-day, reminder-1-hour, thank-you, documents-published. state: queued, sent, failed, skipped, bounced.
 * failingAddress: nobody is at the address any longer; its id among {@link AddressTrouble}s. unsubscribed: after it its reader
 * asked for no more.
 */
public record Delivery(
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
        boolean unsubscribed) {}
