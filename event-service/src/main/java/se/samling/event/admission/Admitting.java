package se.samling.event.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.form.Answer;
import se.samling.event.form.Answers;
import se.samling.event.quota.Quotas;
import se.samling.event.quota.Shares;
import se.samling.event.registration.Parties;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;

/**
 * Admits a group of people to one pool in one transaction: the pool's row is locked, everybody gets their own outcome in the order
 * they came, the counter is written once, the registrations and their messages in one batch each. The row lock decides between
 * replicas; the unique rule decides between two wishes of one person for different pools.
 */
@Service
public class Admitting {

    static final Duration HOLD = Duration.ofMinutes(30);

    private final Events events;
    private final Pools pools;
    private final Registrations registrations;
    private final Parties parties;
    private final Answers answers;
    private final Quotas quotas;
    private final AdmissionGroups groups;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Admitting(
            Events events,
            Pools pools,
            Registrations registrations,
            Parties parties,
            Answers answers,
            Quotas quotas,
            AdmissionGroups groups,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.events = events;
        this.pools = pools;
        this.registrations = registrations;
        this.parties = parties;
        this.answers = answers;
        this.quotas = quotas;
        this.groups = groups;
        this.facts = facts;
        this.clock = clock;
    }

    /** Outcomes in the order of the wishes, all of one event and mode. */
    @Transactional
    public List<Admission> admit(UUID eventId, String mode, List<Wish> wishes) {
        return admit(eventId, mode, wishes, Way.ASKED);
    }

    /** Who takes part by right needs no open registration, and waits where there is no seat, waiting list or not. */
    @Transactional
    public List<Admission> enrol(UUID eventId, String mode, List<Wish> wishes) {
        return admit(eventId, mode, wishes, Way.BY_RIGHT);
    }

    /** Who stands at the door comes too late for the deadline and not for the event, and waits for no seat. */
    @Transactional
    public List<Admission> atTheDoor(UUID eventId, String mode, List<Wish> wishes) {
        return admit(eventId, mode, wishes, Way.AT_THE_DOOR);
    }

    private List<Admission> admit(UUID eventId, String mode, List<Wish> wishes, Way way) {
        // The event before its pool, as whoever moves it does: nobody is let in while it is being cancelled.
        var event = events.hold(eventId);
        boolean limited = way.limited() && !quotas.of(eventId).isEmpty();
        var pool = limited ? lockAll(eventId, mode) : pools.lock(eventId, mode);
        var now = clock.instant();
        if (event.isEmpty() || pool.isEmpty()) {
            return refused(wishes, "no-such-mode");
        }
        if (!way.open(event.get(), now)) {
            return refused(wishes, "registration-closed");
        }
        var shares = limited ? quotas.shares(eventId) : Shares.FREE;
        var group =
                groups.gather(pool.get(), way.queues(event.get()), shares, organisations(shares, wishes), wishes, now);
        var outcomes = wishes.stream().map(group::admit).toList();
        registrations.save(group.written());
        group.parties().forEach(parties::save);
        if (!group.written().isEmpty()) {
            var counter = group.counter();
            pools.count(eventId, mode, counter.taken(), counter.waiting(), counter.nextNumber());
            keepAnswers(eventId, wishes, outcomes);
            facts.publishEvent(new RegistrationFacts(group.facts()));
        }
        return outcomes;
    }

    /** A quota may count several pools together, so that all of them stand still, locked in one order. */
    private Optional<Pool> lockAll(UUID eventId, String mode) {
        return pools.lockAll(eventId).stream()
                .filter(pool -> pool.mode().equals(mode))
                .findFirst();
    }

    private Map<UUID, String> organisations(Shares shares, List<Wish> wishes) {
        return shares.limited()
                ? quotas.organisations(wishes.stream().map(Wish::participantId).toList())
                : Map.of();
    }

    /** What came with the wishes that became something; nothing is asked of the database where nobody answered anything. */
    private void keepAnswers(UUID eventId, List<Wish> wishes, List<Admission> outcomes) {
        var given = new HashMap<UUID, List<Answer>>();
        for (int i = 0; i < wishes.size(); i++) {
            var answered = wishes.get(i).answers();
            var registration = outcomes.get(i).outcome();
            if (answered != null && registration != null && !(outcomes.get(i) instanceof Admission.AlreadyRegistered)) {
                if (!answered.isEmpty() || registration.version() > 1) {
                    given.put(registration.id(), answered);
                }
            }
        }
        answers.replace(eventId, given);
    }

    private static List<Admission> refused(List<Wish> wishes, String slug) {
        return wishes.stream()
                .map(wish -> (Admission) new Admission.Refused(slug))
                .toList();
    }

    private enum Way {
        ASKED,
        BY_RIGHT,
        AT_THE_DOOR;

        boolean open(Event event, Instant now) {
            return switch (this) {
                case ASKED -> event.takesRegistrations(now);
                case BY_RIGHT -> true;
                case AT_THE_DOOR -> event.stored() == EventState.OPEN;
            };
        }

        /** Whoever takes part by right or stands at the door counts towards a quota and is not held back by it. */
        boolean limited() {
            return this == ASKED;
        }

        boolean queues(Event event) {
            return this == BY_RIGHT || (this == ASKED && event.content().waitingList());
        }
    }

    /** Facts of one transaction, told together so that their messages go into the outbox as one batch. */
    public record RegistrationFacts(List<RegistrationFact> facts) {}
}
