package se.samling.event.schedule.web;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.samling.event.schedule.WaitingMove;

/**
 * A move that is not carried out yet: times local in the event's zone, {@code dates} that move together, {@code refused} a problem's
 * slug when it could not be carried out.
 */
public record WaitingView(
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String place,
        @Nullable String mode,
        Instant dueAt,
        int dates,
        @Nullable String refused) {

    public static WaitingView of(WaitingMove move, int dates) {
        var place = move.to().place();
        return new WaitingView(
                move.startsAt(),
                move.endsAt(),
                place == null ? null : place.name(),
                move.to().mode(),
                move.dueAt(),
                dates,
                move.refused());
    }
}
