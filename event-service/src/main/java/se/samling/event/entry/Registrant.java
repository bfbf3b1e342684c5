package se.samling.event.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.form.Answer;
import se.samling.event.participant.Participant;

/**
 * Who registers: {@code personId} when the address is proven by link or log-in; {@code vouched} when an organiser stands for it.
 * {@code answers} to each event's questions, absent where they were not asked.
 */
public record Registrant(
        Participant participant,
        @Nullable UUID personId,
        @Nullable String organisation,
        boolean vouched,
        @Nullable Map<UUID, List<Answer>> answers) {

    @Nullable
    List<Answer> answersAt(UUID eventId) {
        return answers == null ? null : answers.getOrDefault(eventId, List.of());
    }

    public boolean proven() {
        return personId != null || vouched;
    }
}
