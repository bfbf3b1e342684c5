package se.samling.event.reconfirmation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Until when an event's people may answer, local in its zone; {@code closedAt} once that is over. A new move ends it. */
public record AnswerTime(
        UUID eventId,
        LocalDateTime answerBy,
        Silence silent,
        Instant remindedAt,
        @Nullable Instant closedAt) {

    /** Those who did not answer have lost their places, or are about to. */
    public boolean tookPlaces() {
        return closedAt != null && silent == Silence.CANCEL;
    }
}
