package se.samling.membership.assignment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.enrolment.Enrolling;
import se.samling.membership.linked.KnownEvents;
import se.samling.membership.network.Network;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Organisers set assignments, change them and withdraw them. */
@Service
public class Assigning {

    private final Assignments assignments;
    private final KnownEvents events;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Assigning(Assignments assignments, KnownEvents events, ApplicationEventPublisher facts, Clock clock) {
        this.assignments = assignments;
        this.events = events;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Conflict {@code not-a-cohort} when people are in the network, not organisations */
    @Transactional
    public Assignment set(Network network, AssignmentDraft draft) {
        var checked = draft.checked(Enrolling.term(network).today(clock.instant()), null);
        demandMeeting(network, checked.afterEventId());
        return told(assignments.insert(TimeOrderedId.next(clock.instant()), network.id(), checked));
    }

    /** @param version what the organiser has read, as an If-Match header */
    @Transactional
    public Assignment change(Network network, UUID id, @Nullable String version, AssignmentDraft draft) {
        var before = lock(network, id);
        IfMatch.require(version, before.version());
        var checked = draft.checked(Enrolling.term(network).today(clock.instant()), before.dueOn());
        if (checked.afterEventId() != null && !checked.afterEventId().equals(before.afterEventId())) {
            demandMeeting(network, checked.afterEventId());
        }
        return told(assignments.change(id, checked));
    }

    /** It is nobody's any more; what was said of it is kept. */
    @Transactional
    public void withdraw(Network network, UUID id) {
        lock(network, id);
        told(assignments.withdraw(id, clock.instant()));
    }

    private Assignment lock(Network network, UUID id) {
        return assignments.lock(network.id(), id).orElseThrow(() -> new NotFound("assignment", id));
    }

    private void demandMeeting(Network network, @Nullable UUID eventId) {
        if (eventId != null
                && events.find(eventId)
                        .filter(event -> event.isOf(network.id()))
                        .isEmpty()) {
            throw new InvalidField("afterEventId", "not-a-meeting-of-the-network");
        }
    }

    private Assignment told(Assignment assignment) {
        facts.publishEvent(new AssignmentFact.AssignmentChanged(assignment));
        return assignment;
    }
}
