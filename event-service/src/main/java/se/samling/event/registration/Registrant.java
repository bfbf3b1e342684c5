package se.samling.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.participant.Participant;

/** Who registers: {@code personId} when the address is proven by link or log-in. */
public record Registrant(
        Participant participant,
        @Nullable UUID personId,
        @Nullable String organisation) {

    public boolean proven() {
        return personId != null;
    }
}
