package se.samling.event.messaging.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** The payloads of this service's topics, and what it reads of others', as {@code contracts/} describes them. */
public final class Wire {

    private Wire() {}

    /** samling.events.v1: the whole event from its announcement on. Times local in {@code zone}. */
    public record Event(
            UUID eventId,
            String slug,
            Text title,
            Text ingress,
            String state,
            String mode,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            @Nullable Place place,
            @Nullable String digitalLink,
            List<Host> hosts,
            List<Network> networks,
            @Nullable UUID seriesId,
            @Nullable Text audienceText,
            String contactEmail,
            boolean programmePublished,
            List<Item> programme,
            LocalDateTime deadline,
            int sequence,
            boolean moved,
            @Nullable Previous previous,
            @Nullable String message,
            @Nullable Together movedTogether,
            @Nullable String cancellationReason) {}

    /** The act in which several events moved last; they are told in one mail. */
    public record Together(UUID id, List<Moved> events) {}

    public record Moved(UUID eventId, int version) {}

    public record AnswerFile(UUID fileId, List<UUID> eventIds) {}

    public record Place(String name, @Nullable String address) {}

    public record Host(UUID id, String name) {}

    public record Network(UUID id, String slug, Text name) {}

    public record Item(
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            @Nullable Text title,
            List<Contributor> contributors) {}

    public record Contributor(
            String name, @Nullable String title, @Nullable String organisation) {}

    public record Previous(
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String place,
            @Nullable String mode) {}

    /** samling.participants.v1: personal data; erased by a tombstone. */
    public record Participant(
            UUID participantId,
            @Nullable UUID personId,
            String email,
            String name,
            String language,
            @Nullable String organisation) {}

    /** samling.registrations.v1. */
    public record Registration(
            UUID registrationId,
            UUID eventId,
            UUID participantId,
            String state,
            String mode,
            int people,
            int waitingPeople,
            @Nullable UUID partyId,
            @Nullable UUID bookingId,
            @Nullable Integer position,
            int linkGeneration,
            @Nullable UUID previousParticipantId,
            @Nullable String cancelledBy,
            @Nullable Instant offeredUntil,
            boolean keptBack,
            List<Text> unanswered,
            @Nullable String reason) {}

    /** samling.invitations.v1. */
    public record Invitation(
            UUID invitationId,
            UUID eventId,
            UUID personId,
            List<UUID> networkIds,
            @Nullable SeriesRound series) {}

    /** The publication of a series that an invitation came out with, and all dates of it. */
    public record SeriesRound(UUID seriesId, int round, List<UUID> eventIds) {}

    /** samling.series.v1: what a series is called and who holds it; its dates are events. */
    public record Series(
            UUID seriesId, String slug, Text title, Text ingress, List<Host> hosts, List<Network> networks) {}

    /** samling.bookings.v1: what came in one form for several dates of a series. */
    public record Booking(UUID bookingId, UUID seriesId, UUID participantId, List<Booked> registrations) {}

    /** A registration as it was when the booking was told. */
    public record Booked(UUID registrationId, int version) {}

    /** samling.broadcasts.v1: a live room from its event's announcement on; no addresses, no names. */
    public record Broadcast(
            UUID eventId,
            Instant opensAt,
            Instant closesAt,
            boolean playsHere,
            @Nullable UpNow banner,
            boolean evaluation,
            @Nullable Instant recordingPublishedAt) {}

    public record UpNow(UUID id, Text text, boolean toBackup, Instant raisedAt) {}

    /** samling.questions.v1: that a question changed; its words stay in event-service. */
    public record Question(UUID questionId, UUID eventId, String state) {}

    /** samling.sessions.v1: an organisation's coordinator has sessions to write, or who waited has a place; {@code title} is the event's or the session's. */
    public record Session(
            UUID eventId,
            String slug,
            Text title,
            @Nullable UUID personId,
            @Nullable UUID participantId,
            @Nullable UUID sessionId,
            @Nullable UUID registrationId) {}

    /** samling.reconfirmations.v1. */
    public record AwaitedAnswer(
            UUID registrationId,
            UUID eventId,
            UUID participantId,
            LocalDateTime answerBy,
            String zone,
            String silent) {}

    /** samling.change-requests.v1: how a request stands since {@code at}; its words stay in event-service. */
    public record ChangeRequest(
            UUID requestId,
            UUID eventId,
            UUID registrationId,
            UUID participantId,
            String kind,
            String state,
            Instant at) {}

    /** samling.choices.v1: some of the {@code people} in all who were chosen. */
    public record Choice(UUID choiceId, UUID eventId, int people, Instant at, List<ChosenPerson> chosen) {}

    public record ChosenPerson(UUID registrationId, UUID participantId) {}

    /** samling.people.v1, what concerns events. */
    public record Person(
            UUID personId,
            String email,
            boolean proven,
            String name,
            String language,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable List<Delegation> delegations) {}

    public record Delegation(UUID organisationId, String role) {}

    /** samling.organisations.v1, what concerns events. */
    public record Organisation(
            UUID organisationId,
            String kind,
            String name,
            @Nullable String areaCode) {}

    /** samling.networks.v1, what concerns events. */
    public record NetworkState(
            UUID networkId,
            String slug,
            Text name,
            @Nullable List<Host> hosts,
            @Nullable CohortTerm term) {}

    /** There for a cohort. */
    public record CohortTerm(String startsOn) {}

    /** samling.enrolments.v1, what concerns events. */
    public record Enrolment(UUID enrolmentId, UUID networkId, String state, List<EnrolledParticipant> participants) {}

    public record EnrolledParticipant(UUID participantId, UUID personId, boolean taking) {}

    /** samling.memberships.v1, what concerns events. */
    public record Membership(UUID membershipId, UUID networkId, UUID personId, String state) {}
}
