package se.samling.event.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.offer.OfferTerms;
import se.samling.event.registration.Admitting.RegistrationFacts;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.RoomChanged;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** People leave, and whoever is first in the queue gets the seat, in the same transaction (lessons 1 to 5). */
@Service
public class Leaving {

    private final Events events;
    private final SeatLocks locks;
    private final Pools pools;
    private final Registrations registrations;
    private final Holds holds;
    private final Parties parties;
    private final OfferTerms terms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Leaving(
            Events events,
            SeatLocks locks,
            Pools pools,
            Registrations registrations,
            Holds holds,
            Parties parties,
            OfferTerms terms,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.events = events;
        this.locks = locks;
        this.pools = pools;
        this.registrations = registrations;
        this.holds = holds;
        this.parties = parties;
        this.terms = terms;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code by}: person, organiser or no-answer. Whoever declines an offer leaves the queue. Cancelling what is cancelled changes nothing. */
    @Transactional
    public Registration cancel(UUID registrationId, String by) {
        return cancel(registrationId, by, null);
    }

    /** The same with a reason for the mail, in the organiser's words. */
    @Transactional
    public Registration cancel(UUID registrationId, String by, @Nullable String reason) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = locks.all(eventId);
        var before = registrations.find(registrationId).orElseThrow();
        if (before.state() == RegistrationState.CANCELLED) {
            return before;
        }
        var after = before.cancelled(by);
        registrations.save(List.of(after));
        var happened = new ArrayList<RegistrationFact>();
        happened.add(new RegistrationFact.RegistrationCancelled(after, reason));
        settle(pool(locked, before.mode()), before, happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    /** To the other mode, if there is room for all of it; the old seats go to the queue. @throws Conflict event-full */
    @Transactional
    public Registration changeMode(UUID registrationId, String mode) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = locks.all(eventId);
        var before = registrations.find(registrationId).orElseThrow();
        if (before.mode().equals(mode)) {
            return before;
        }
        int people = before.standing().size();
        var target = new Counter(pool(locked, mode));
        if (target.seatsFor(people, false) < people || target.waiting() > 0) {
            throw new Conflict("event-full");
        }
        target.take(people);
        var happened = new ArrayList<RegistrationFact>();
        var after = seated(before.now(Standing.confirmed(mode, people)), target, happened);
        count(eventId, mode, target);
        happened.addFirst(
                before.waitingNumber() != null
                        ? new RegistrationFact.RegistrationPromoted(after)
                        : new RegistrationFact.RegistrationChanged(after));
        settle(pool(locked, before.mode()), before, happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    /** More room, or a queue that may move: lets in whoever is first. */
    @EventListener
    @Transactional
    public void on(RoomChanged changed) {
        var happened = new ArrayList<RegistrationFact>();
        locks.all(changed.eventId()).forEach(pool -> settle(pool, new Counter(pool), happened));
        if (!happened.isEmpty()) {
            facts.publishEvent(new RegistrationFacts(happened));
        }
    }

    @EventListener
    @Transactional
    public void on(EventFact fact) {
        if (fact instanceof EventFact.EventMoved moved) {
            registrations.askToReconfirm(moved.event().id());
        }
    }

    /**
     * Held seats whose half hour is over are given back; the link still works, for a seat if there is one then. Offers whose time is
     * over end the waiting, and the next in the queue has their turn.
     */
    @Transactional
    public void release(UUID eventId) {
        var happened = new ArrayList<RegistrationFact>();
        for (var pool : locks.all(eventId)) {
            var now = clock.instant();
            var overdue = holds.overdue(eventId, pool.mode(), RegistrationState.AWAITING_PROOF, now);
            var unanswered = holds.overdue(eventId, pool.mode(), RegistrationState.WAITING, now);
            var counter = new Counter(pool);
            Stream.concat(overdue.stream(), unanswered.stream())
                    .forEach(held -> counter.giveBack(held.standing().seats()));
            unanswered.forEach(held -> counter.leaveQueue(held.standing().wanted()));
            var ended = unanswered.stream()
                    .map(held -> held.cancelled("offer-over"))
                    .toList();
            registrations.save(Stream.concat(overdue.stream().map(Leaving::released), ended.stream())
                    .toList());
            ended.forEach(gone -> happened.add(new RegistrationFact.RegistrationCancelled(gone)));
            settle(pool, counter, happened);
        }
        if (!happened.isEmpty()) {
            facts.publishEvent(new RegistrationFacts(happened));
        }
    }

    /** What {@code gone} took is free again, and goes to the queue. */
    private void settle(Pool pool, Registration gone, List<RegistrationFact> happened) {
        var counter = new Counter(pool);
        counter.giveBack(gone.standing().seats());
        if (gone.waitingNumber() != null) {
            counter.leaveQueue(gone.standing().wanted());
        }
        settle(pool, counter, happened);
    }

    /** Gives or offers what is free to the queue, first come first, and writes the counter. */
    void settle(Pool pool, Counter counter, List<RegistrationFact> happened) {
        var event = events.find(pool.eventId());
        var now = clock.instant();
        boolean promotes = event.filter(one -> one.stored() == EventState.OPEN
                        && now.isBefore(one.span().end()))
                .isPresent();
        if (promotes && counter.waiting() > 0) {
            var until = terms.of(pool.eventId())
                    .until(now, event.orElseThrow().span().start());
            counter.serve(
                    () -> registrations.firstWaiting(pool.eventId(), pool.mode()),
                    (first, seats) -> serve(first, seats, until, counter, happened));
        }
        count(pool.eventId(), pool.mode(), counter);
    }

    /** A group that is seated in part has said already that it comes: more of it are seated at once. */
    private void serve(
            Registration first, int seats, Optional<Instant> until, Counter counter, List<RegistrationFact> happened) {
        if (until.isPresent() && first.state() == RegistrationState.WAITING) {
            var offered = first.now(first.standing().offered(seats, until.get()));
            registrations.save(List.of(offered));
            happened.add(new RegistrationFact.RegistrationOffered(offered));
        } else {
            var after = seated(first.now(first.standing().given(seats)), counter, happened);
            happened.add(new RegistrationFact.RegistrationPromoted(after));
        }
    }

    /** Writes a registration that has seats now; the people whom its group names get theirs of them. */
    Registration seated(Registration registration, Counter counter, List<RegistrationFact> happened) {
        var party = registration.leads() ? parties.find(registration.id()) : Optional.<Party>empty();
        if (party.isEmpty()) {
            registrations.save(List.of(registration));
            return registration;
        }
        var named = Naming.name(
                registration,
                party.get(),
                counter,
                participant ->
                        registrations.of(registration.eventId(), participant).orElse(null),
                clock.instant());
        registrations.save(
                Stream.concat(Stream.of(named.lead()), named.people().stream()).toList());
        parties.save(named.party());
        happened.addAll(named.facts());
        return named.lead();
    }

    private void count(UUID eventId, String mode, Counter counter) {
        pools.count(eventId, mode, counter.taken(), counter.waiting(), counter.nextNumber());
    }

    private static Registration released(Registration held) {
        var standing = held.standing();
        return held.now(Standing.unproven(held.mode(), standing.size(), standing.partly()));
    }

    private static Pool pool(List<Pool> locked, String mode) {
        return locked.stream()
                .filter(pool -> pool.mode().equals(mode))
                .findFirst()
                .orElseThrow(() -> new InvalidField("mode", "choose-mode"));
    }
}
