package se.samling.event.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act that was ordered; {@code askedBy} is whose log-in or key it was. */
public record BulkAct(
        UUID id,
        UUID eventId,
        Act act,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt) {}
