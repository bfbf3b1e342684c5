package se.samling.event.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.form.Answer;
import se.samling.event.participant.Participant;

/**
 * Who registers: {@code personId} when the address is proven by link or log-in; {@code vouched} when an organiser stands for it.
 * {@code answers} to the event's questions, absent where they were not asked.
 */
public record Registrant(
        Participant participant,
        @Nullable UUID personId,
        @Nullable String organisation,
        boolean vouched,
        @Nullable List<Answer> answers) {

    public boolean proven() {
        return personId != null || vouched;
    }
}
