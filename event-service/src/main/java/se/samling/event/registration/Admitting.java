package se.samling.event.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.registration.Admission.Wish;
import se.samling.event.schedule.Event;
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
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Admitting(Events events, Pools pools, Registrations registrations, ApplicationEventPublisher facts, Clock clock) {
        this.events = events;
        this.pools = pools;
        this.registrations = registrations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Outcomes in the order of the wishes, all of one event and mode. */
    @Transactional
    public List<Admission> admit(UUID eventId, String mode, List<Wish> wishes) {
        return admit(eventId, mode, wishes, false);
    }

    /** Who takes part by right needs no open registration, and waits where there is no seat, waiting list or not. */
    @Transactional
    public List<Admission> enrol(UUID eventId, String mode, List<Wish> wishes) {
        return admit(eventId, mode, wishes, true);
    }

    private List<Admission> admit(UUID eventId, String mode, List<Wish> wishes, boolean enrolled) {
        var pool = pools.lock(eventId, mode);
        var event = events.find(eventId);
        var now = clock.instant();
        if (event.isEmpty() || pool.isEmpty()) {
            return wishes.stream()
                    .map(wish -> (Admission) new Admission.Refused("no-such-mode"))
                    .toList();
        }
        if (!enrolled && !event.get().takesRegistrations(now)) {
            return wishes.stream()
                    .map(wish -> (Admission) new Admission.Refused("registration-closed"))
                    .toList();
        }
        var group = new Group(event.get(), pool.get(), now, known(eventId, wishes), enrolled);
        var outcomes = wishes.stream().map(group::admit).toList();
        registrations.save(List.copyOf(group.written.values()));
        if (!group.written.isEmpty()) {
            pools.count(eventId, mode, group.taken, group.waiting, group.nextWaiting);
            facts.publishEvent(new RegistrationFacts(group.happened));
        }
        return outcomes;
    }

    private Map<UUID, Registration> known(UUID eventId, List<Wish> wishes) {
        return registrations.of(
                eventId,
                wishes.stream().map(Wish::participantId).distinct().sorted().toList());
    }

    /** Facts of one transaction, told together so that their messages go into the outbox as one batch. */
    public record RegistrationFacts(List<RegistrationFact> facts) {}

    /** The counter and the outcomes while one group is gone through. */
    private static final class Group {
        private final Event event;
        private final Pool pool;
        private final Instant now;
        private final boolean queues;
        private final Map<UUID, Registration> known;
        private final Map<UUID, Registration> written = new HashMap<>();
        private final List<RegistrationFact> happened = new ArrayList<>();
        private int taken;
        private int waiting;
        private long nextWaiting;

        Group(Event event, Pool pool, Instant now, Map<UUID, Registration> known, boolean enrolled) {
            this.event = event;
            this.pool = pool;
            this.now = now;
            this.queues = enrolled || event.content().waitingList();
            this.known = new HashMap<>(known);
            this.taken = pool.taken();
            this.waiting = pool.waiting();
            this.nextWaiting = pool.nextWaiting();
        }

        Admission admit(Wish wish) {
            var before = known.get(wish.participantId());
            if (before != null
                    && (before.state() == RegistrationState.CONFIRMED || before.state() == RegistrationState.WAITING)) {
                return already(before, wish);
            }
            boolean holds = before != null && before.seated();
            if (before != null && before.seated() && !before.mode().equals(pool.mode())) {
                // the seat held in another pool would be lost sight of; its hold runs out by itself
                return new Admission.Refused("held-elsewhere");
            }
            if (holds || free()) {
                if (!holds) {
                    taken++;
                }
                return seated(wish, before);
            }
            if (!wish.proven()) {
                return awaiting(write(wish, before, Standing.unproven(pool.mode())));
            }
            if (!queues) {
                return new Admission.Refused("event-full");
            }
            waiting++;
            var queued = write(wish, before, Standing.waiting(pool.mode(), nextWaiting++));
            happened.add(new RegistrationFact.RegistrationWaiting(queued, waiting));
            return new Admission.Waiting(queued, waiting);
        }

        /** Nobody passes those who wait. */
        private boolean free() {
            return waiting == 0 && (pool.capacity() == null || taken < pool.capacity());
        }

        private Admission seated(Wish wish, @Nullable Registration before) {
            if (!wish.proven()) {
                return awaiting(write(wish, before, Standing.held(pool.mode(), now.plus(HOLD))));
            }
            var confirmed = write(wish, before, Standing.confirmed(pool.mode()));
            happened.add(new RegistrationFact.RegistrationConfirmed(confirmed));
            return new Admission.Confirmed(confirmed);
        }

        private Admission awaiting(Registration registration) {
            happened.add(new RegistrationFact.RegistrationRequested(registration));
            return new Admission.AwaitingProof(registration);
        }

        /** Who asks again without proof is told again by mail where they stand. */
        private Admission already(Registration before, Wish wish) {
            if (wish.proven()) {
                return new Admission.AlreadyRegistered(before);
            }
            var again = before.again(before.standing(), now);
            put(again);
            happened.add(new RegistrationFact.RegistrationRequested(again));
            return new Admission.AlreadyRegistered(again);
        }

        private Registration write(Wish wish, @Nullable Registration before, Standing standing) {
            var after = before == null
                    ? Registration.first(wish.idIfNew(), event.id(), wish.participantId(), standing, now)
                    : before.again(standing, now);
            put(after);
            return after;
        }

        private void put(Registration registration) {
            known.put(registration.participantId(), registration);
            written.put(registration.id(), registration);
        }
    }
}
