package se.samling.membership.enrolment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.enrolment.ParticipantDraft.Named;
import se.samling.membership.membership.Granting;
import se.samling.membership.membership.Memberships;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Knowing;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * An organisation names its participants, now or later (R3.9), and may put one in another's place for good. Once it is admitted
 * they are members of the network, each with the seat that is paid for.
 */
@Service
public class Naming {

    private final Enrolments enrolments;
    private final Participants participants;
    private final History history;
    private final Knowing knowing;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Granting granting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Naming(
            Enrolments enrolments,
            Participants participants,
            History history,
            Knowing knowing,
            Organisations organisations,
            Memberships memberships,
            Granting granting,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.history = history;
        this.knowing = knowing;
        this.organisations = organisations;
        this.memberships = memberships;
        this.granting = granting;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param replacing whose seat the new one takes for good; null for one participant more, and one fee */
    @Transactional
    public Enrolment add(UUID enrolmentId, ParticipantDraft draft, @Nullable UUID replacing) {
        var enrolment = living(enrolmentId);
        var named = draft.checked();
        var taking = participants.taking(enrolmentId);
        if (taking.stream().anyMatch(one -> named.email().value().equals(one.email()))) {
            throw new InvalidField("email", "participant-twice", named.email().value());
        }
        if (replacing == null && taking.size() >= ParticipantDraft.AT_MOST) {
            throw new InvalidField("email", "too-many", ParticipantDraft.AT_MOST);
        }
        var id = TimeOrderedId.next(clock.instant());
        var seat = replacing == null ? id : vacated(enrolment, replacing);
        participants.add(id, enrolmentId, seat, named, clock.instant());
        if (enrolment.state() == EnrolmentState.ADMITTED) {
            welcome(enrolment, id, named);
        }
        history.add(enrolmentId, null, replacing == null ? "participant-named" : "participant-replaced", null);
        return changed(enrolment);
    }

    /** Before admission the name is simply gone; afterwards the person leaves the network, and the seat stays paid for. */
    @Transactional
    public Enrolment remove(UUID enrolmentId, UUID participantId) {
        var enrolment = living(enrolmentId);
        vacated(enrolment, participantId);
        history.add(enrolmentId, null, "participant-left", null);
        return changed(enrolment);
    }

    /** All who were named before admission. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void welcomeAll(Enrolment enrolment) {
        participants
                .taking(enrolment.id())
                .forEach(one -> welcome(
                        enrolment,
                        one.id(),
                        new Named(
                                one.name() == null ? "" : one.name(),
                                new EmailAddress(one.email() == null ? "" : one.email()))));
    }

    private void welcome(Enrolment enrolment, UUID participantId, Named named) {
        var met = knowing.meet(named.email(), named.name(), "sv");
        // The organisation answers for an address at its own domain.
        boolean own = enrolment.organisationId() != null
                && organisations.byDomain(named.email().domain()).stream()
                        .anyMatch(one -> one.id().equals(enrolment.organisationId()));
        var person = own ? knowing.prove(met, met.organisationId() == null ? enrolment.organisationId() : null) : met;
        participants.known(participantId, person.id());
        granting.grant(enrolment.networkId(), person.id());
    }

    private UUID vacated(Enrolment enrolment, UUID participantId) {
        var leaving = participants
                .find(enrolment.id(), participantId)
                .filter(Participant::taking)
                .orElseThrow(() -> new NotFound("participant", participantId));
        var person = leaving.personId();
        if (person == null) {
            participants.remove(participantId);
            return leaving.seatId();
        }
        participants.leave(participantId, clock.instant());
        // Somebody may take part for two organisations: the membership lasts as long as one of them sends them.
        if (participants.placesOf(enrolment.networkId(), person).isEmpty()) {
            memberships
                    .of(enrolment.networkId(), person)
                    .ifPresent(membership -> granting.end(membership.id(), "coordinator"));
        }
        return leaving.seatId();
    }

    private Enrolment living(UUID id) {
        var enrolment = enrolments.lock(id).orElseThrow(() -> new NotFound("enrolment", id));
        if (!enrolment.state().open() && enrolment.state() != EnrolmentState.ADMITTED) {
            throw new Conflict("already-decided");
        }
        return enrolment;
    }

    private Enrolment changed(Enrolment enrolment) {
        var saved = enrolments.save(enrolment);
        facts.publishEvent(new EnrolmentFact.EnrolmentChanged(saved));
        return saved;
    }
}
