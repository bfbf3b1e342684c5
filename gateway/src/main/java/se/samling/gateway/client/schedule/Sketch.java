package se.samling.gateway.client.schedule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that is written or there ({@code eventId}); what is left out is taken from the one that is there. */
public record Sketch(
        @Nullable UUID eventId,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable String zone,
        @Nullable String place,
        @Nullable UUID roomId,
        @Nullable List<UUID> hostIds,
        @Nullable List<UUID> networkIds) {

    /** The event as it stands. */
    public static Sketch of(UUID eventId) {
        return new Sketch(eventId, null, null, null, null, null, null, null);
    }
}
