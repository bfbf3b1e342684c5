package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An absent time is refused with its name; an absent place, mode or link stays; an absent deadline keeps its distance to the start.
 * dates: this, or coming for all of the series; graceSeconds: how long it can be undone before anything happens, absent for not at all.
 */
public record Move(
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable Place place,
        @Nullable String mode,
        @Nullable String digitalLink,
        @Nullable LocalDateTime deadline,
        @Nullable String message,
        @Nullable String dates,
        @Nullable Integer graceSeconds) {}
