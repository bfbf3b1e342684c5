package se.samling.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.participant.Participant;

/**
 * Who registers: {@code personId} when the address is proven by link or log-in; {@code vouched} when an organiser stands for it.
 */
public record Registrant(
        Participant participant,
        @Nullable UUID personId,
        @Nullable String organisation,
        boolean vouched) {

    Registrant(Participant participant, @Nullable UUID personId, @Nullable String organisation) {
        this(participant, personId, organisation, false);
    }

    public boolean proven() {
        return personId != null || vouched;
    }
}
