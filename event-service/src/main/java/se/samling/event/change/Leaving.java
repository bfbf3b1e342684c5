package se.samling.event.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.Belonging;
import se.samling.event.admission.Counter;
import se.samling.event.admission.SeatLocks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.registration.Standing;
import se.samling.event.schedule.EventFact;
import se.samling.event.seat.Pool;
import se.samling.event.waiting.Serving;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** People leave, and whoever is first in the queue gets the seat, in the same transaction (lessons 1 to 5). */
@Service
public class Leaving {

    /** Of an organiser who cancels for somebody. */
    public static final int LONGEST_REASON = 500;

    private final SeatLocks locks;
    private final Registrations registrations;
    private final Holds holds;
    private final Serving serving;
    private final Belonging belonging;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Leaving(
            SeatLocks locks,
            Registrations registrations,
            Holds holds,
            Serving serving,
            Belonging belonging,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.locks = locks;
        this.registrations = registrations;
        this.holds = holds;
        this.serving = serving;
        this.belonging = belonging;
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
        serving.settle(pool(locked, before.mode()), before, happened);
        serving.settleOthers(eventId, happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    /** To the other mode, if there is room for all of it; the old seats go to the queue. @throws Conflict event-full, organisation-full */
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
        var room = belonging.room(before, mode, target);
        if (room.seats() < people) {
            throw new Conflict(room.shareIsFull(people) ? "organisation-full" : "event-full");
        }
        target.take(people);
        var happened = new ArrayList<RegistrationFact>();
        var after = serving.seated(before.now(Standing.confirmed(mode, people)), target, happened);
        serving.count(eventId, mode, target);
        happened.addFirst(
                before.waitingNumber() != null
                        ? new RegistrationFact.RegistrationPromoted(after)
                        : new RegistrationFact.RegistrationChanged(after));
        serving.settle(pool(locked, before.mode()), before, happened);
        serving.settleOthers(eventId, happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
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
            serving.settle(pool, counter, happened);
        }
        serving.settleOthers(eventId, happened);
        if (!happened.isEmpty()) {
            facts.publishEvent(new RegistrationFacts(happened));
        }
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
