package se.samling.event.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people are checked in: a telephone at a door, opened by a link of its own. */
public record Station(
        UUID id,
        UUID eventId,
        String name,
        Instant openedAt,
        @Nullable Instant closedAt) {}
