package se.samling.membership.messaging.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/** The payloads of this service's topics, as {@code contracts/} describes them. */
public final class Wire {

    private Wire() {}

    /** samling.people.v1: personal data; erased by a tombstone. */
    public record Person(
            UUID personId,
            String email,
            boolean proven,
            String name,
            String language,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            List<Delegation> delegations) {}

    public record Delegation(UUID organisationId, String role) {}

    /** samling.organisations.v1. */
    public record Organisation(
            UUID organisationId,
            String kind,
            String name,
            @Nullable String organisationNumber,
            @Nullable String areaCode) {}

    /** samling.networks.v1. */
    public record Network(
            UUID networkId,
            String slug,
            Text name,
            List<Host> hosts,
            String contactEmail,
            int feeKronor,
            @Nullable Term term) {}

    /** What makes a network a cohort. */
    public record Term(LocalDate startsOn, LocalDate endsOn, int meetings) {}

    public record Host(UUID id, String name) {}

    /** samling.memberships.v1. */
    public record Membership(
            UUID membershipId,
            UUID networkId,
            UUID personId,
            String state,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    /** samling.applications.v1: ids and words of the decision, no names. */
    public record Application(
            UUID applicationId,
            UUID networkId,
            UUID personId,
            @Nullable String reason,
            @Nullable String question,
            @Nullable Integer questionNumber,
            @Nullable String decisionReason) {}

    /** samling.enrolments.v1: ids only; participants are there once they are people of ours. */
    public record Enrolment(
            UUID enrolmentId,
            UUID networkId,
            @Nullable UUID organisationId,
            @Nullable UUID contactId,
            String state,
            LocalDate termStarts,
            LocalDate termEnds,
            List<Participant> participants) {}

    /** {@code taking} is false once the participant has left for good. */
    public record Participant(UUID participantId, UUID personId, boolean taking) {}
}
