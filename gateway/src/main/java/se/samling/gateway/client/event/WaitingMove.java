package se.samling.gateway.client.event;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A move that can still be undone; {@code dates} of a series that move together; {@code refused}: why it could not be carried out. */
public record WaitingMove(
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String place,
        @Nullable String mode,
        Instant dueAt,
        int dates,
        @Nullable String refused) {}
