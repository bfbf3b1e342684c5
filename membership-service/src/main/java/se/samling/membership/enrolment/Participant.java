package se.samling.membership.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody an organisation sends to a cohort. Before admission only a name and an address; a person of ours from then on.
 * {@code seatId} is the place that is paid for: who takes over for good takes the seat and adds no fee (R3.7).
 *
 * @param name absent once the person asked to be forgotten
 */
public record Participant(
        UUID id,
        UUID enrolmentId,
        UUID seatId,
        @Nullable UUID personId,
        @Nullable String name,
        @Nullable String email,
        Instant since,
        @Nullable Instant leftAt) {

    public boolean taking() {
        return leftAt == null;
    }
}
