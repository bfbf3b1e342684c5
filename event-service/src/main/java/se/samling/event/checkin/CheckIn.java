package se.samling.event.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a registration's people have come, or some of them; the id and {@code at} are made at the station. */
public record CheckIn(
        UUID id,
        UUID eventId,
        UUID registrationId,
        UUID stationId,
        int people,
        Instant at,
        @Nullable Instant undoneAt) {}
