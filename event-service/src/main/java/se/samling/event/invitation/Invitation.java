package se.samling.event.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.schedule.Circle;

/** One person's invitation to one event, however many networks bring them in; {@code series} when it came out with its series. */
public record Invitation(
        UUID id,
        UUID eventId,
        UUID personId,
        List<UUID> networkIds,
        Circle.@Nullable InSeries series,
        @Nullable Instant saveTheDateAt,
        @Nullable Instant invitedAt,
        @Nullable Instant declinedAt,
        int version) {}
