package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An absent time is refused with its name; an absent place or mode stays; an absent deadline keeps its distance to the start. */
public record Move(
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable Place place,
        @Nullable String mode,
        @Nullable LocalDateTime deadline,
        @Nullable String message) {}
