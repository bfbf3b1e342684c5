package se.samling.event.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's invitation to one event, however many networks bring them in. */
public record Invitation(
        UUID id,
        UUID eventId,
        UUID personId,
        List<UUID> networkIds,
        @Nullable Instant saveTheDateAt,
        @Nullable Instant invitedAt,
        @Nullable Instant declinedAt,
        int version) {}
