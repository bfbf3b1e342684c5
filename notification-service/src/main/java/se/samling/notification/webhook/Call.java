package se.samling.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message for one webhook. {@code id} goes along as {@code webhook-id} and stays the same however often it is tried.
 *
 * @param state queued, sent or failed
 * @param lastStatus HTTP status of the last answer, null where there was none
 */
public record Call(
        UUID id,
        UUID webhookId,
        String type,
        @Nullable UUID eventId,
        String body,
        String state,
        int attempts,
        Instant dueAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant settledAt) {}
