package se.samling.event.enrolment;

import java.util.List;
import java.util.UUID;

/** An organisation admitted to a cohort, as membership-service tells it. */
public record KnownEnrolment(UUID id, UUID networkId, List<Enrolled> participants) {

    /** {@code taking} is false once the participant has left for good. */
    public record Enrolled(UUID participantId, UUID enrolmentId, UUID personId, boolean taking) {}
}
