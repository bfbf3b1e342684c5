package se.samling.docs.messaging.wire;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.KnownEnrolment;

/** samling.enrolments.v1, what concerns case studies and minutes. */
public record EnrolmentMessage(
        UUID enrolmentId,
        UUID networkId,
        @Nullable UUID organisationId,
        @Nullable UUID contactId,
        String state,
        @Nullable List<Participant> participants) {

    /** {@code taking} is false for who has left for good. */
    public record Participant(UUID personId, boolean taking) {}

    /** The enrolment as this service keeps it. */
    public KnownEnrolment enrolment(long version) {
        return new KnownEnrolment(
                enrolmentId,
                networkId,
                organisationId,
                contactId,
                state,
                participants == null
                        ? Set.of()
                        : participants.stream()
                                .filter(Participant::taking)
                                .map(Participant::personId)
                                .collect(Collectors.toSet()),
                version);
    }
}
