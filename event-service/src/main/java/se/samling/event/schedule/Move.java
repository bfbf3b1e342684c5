package se.samling.event.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an event goes. An absent place, mode or link keeps the old one, an absent deadline keeps its distance to the start; times are
 * needed unless an earlier move, still waiting, has them.
 */
public record Move(
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        EventDraft.@Nullable Place place,
        @Nullable String mode,
        @Nullable String digitalLink,
        @Nullable LocalDateTime deadline,
        @Nullable String message) {

    /** What is left out here is taken from the move that waits. */
    Move over(Move earlier) {
        return new Move(
                startsAt == null ? earlier.startsAt : startsAt,
                endsAt == null ? earlier.endsAt : endsAt,
                place == null ? earlier.place : place,
                mode == null ? earlier.mode : mode,
                digitalLink == null ? earlier.digitalLink : digitalLink,
                deadline == null ? earlier.deadline : deadline,
                message == null ? earlier.message : message);
    }

    /** The same move for another date of the series: by as much on the clock on the wall, whatever daylight saving does between. */
    Move sameFor(LocalSpan anchor, LocalSpan other) {
        return new Move(
                startsAt == null ? null : other.startsAt().plus(Duration.between(anchor.startsAt(), startsAt)),
                endsAt == null ? null : other.endsAt().plus(Duration.between(anchor.endsAt(), endsAt)),
                place,
                mode,
                digitalLink,
                deadline == null ? null : other.deadline().plus(Duration.between(anchor.deadline(), deadline)),
                message);
    }
}
