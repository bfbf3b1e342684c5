package se.samling.notification.cohort;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An organisation in a cohort, in the shape of {@code samling.enrolments.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Enrolment(
        UUID enrolmentId,
        long version,
        UUID networkId,
        @Nullable UUID contactId,
        String state,
        List<Participant> participants) {

    /** Lists absent on the wire are empty. */
    public Enrolment {
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    /** {@code taking} is false for who has left for good. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Participant(UUID personId, boolean taking) {}

    public boolean admitted() {
        return state.equals("admitted");
    }

    /** Everybody who does the organisation's work: its contact and its participants, each once. */
    public List<UUID> people() {
        return Stream.concat(
                        Stream.ofNullable(contactId),
                        participants.stream().filter(Participant::taking).map(Participant::personId))
                .distinct()
                .toList();
    }
}
