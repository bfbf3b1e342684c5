package se.samling.event.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.registration.Admitting.RegistrationFacts;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.RoomChanged;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;

/** People leave, and whoever is first in the queue gets the seat, in the same transaction (lessons 1 to 5). */
@Service
public class Leaving {

    private final Events events;
    private final Pools pools;
    private final Registrations registrations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Leaving(Events events, Pools pools, Registrations registrations, ApplicationEventPublisher facts, Clock clock) {
        this.events = events;
        this.pools = pools;
        this.registrations = registrations;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code by}: person or organiser. Cancelling what is cancelled changes nothing. */
    @Transactional
    public Registration cancel(UUID registrationId, String by) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = pools.lockAll(eventId);
        var before = registrations.find(registrationId).orElseThrow();
        if (before.state() == RegistrationState.CANCELLED) {
            return before;
        }
        var after = before.cancelled(by);
        registrations.save(List.of(after));
        var happened = new ArrayList<RegistrationFact>();
        happened.add(new RegistrationFact.RegistrationCancelled(after));
        settle(
                pool(locked, before.mode()),
                before.seated() ? -1 : 0,
                before.state() == RegistrationState.WAITING ? -1 : 0,
                happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    /** To the other mode, if there is room; the old seat goes to the queue. @throws se.samling.platform.problem.Conflict event-full */
    @Transactional
    public Registration changeMode(UUID registrationId, String mode) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = pools.lockAll(eventId);
        var before = registrations.find(registrationId).orElseThrow();
        if (before.mode().equals(mode)) {
            return before;
        }
        var target = pool(locked, mode);
        if (target.waiting() > 0 || target.free() < 1) {
            throw new se.samling.platform.problem.Conflict("event-full");
        }
        var after = before.now(Standing.confirmed(mode));
        registrations.save(List.of(after));
        pools.count(eventId, mode, target.taken() + 1, target.waiting(), target.nextWaiting());
        var happened = new ArrayList<RegistrationFact>();
        happened.add(
                before.state() == RegistrationState.WAITING
                        ? new RegistrationFact.RegistrationPromoted(after)
                        : new RegistrationFact.RegistrationChanged(after));
        settle(
                pool(locked, before.mode()),
                before.seated() ? -1 : 0,
                before.state() == RegistrationState.WAITING ? -1 : 0,
                happened);
        facts.publishEvent(new RegistrationFacts(happened));
        return after;
    }

    /** More room, or a queue that may move: lets in whoever is first. */
    @EventListener
    @Transactional
    public void on(RoomChanged changed) {
        var happened = new ArrayList<RegistrationFact>();
        pools.lockAll(changed.eventId()).forEach(pool -> settle(pool, 0, 0, happened));
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

    /** Held seats whose half hour is over are given back; the link still works, for a seat if there is one then. */
    @Transactional
    public void release(UUID eventId) {
        var happened = new ArrayList<RegistrationFact>();
        for (var pool : pools.lockAll(eventId)) {
            var overdue = registrations.overdueHolds(eventId, pool.mode(), clock.instant());
            registrations.save(overdue.stream()
                    .map(held -> held.now(Standing.unproven(held.mode())))
                    .toList());
            settle(pool, -overdue.size(), 0, happened);
        }
        if (!happened.isEmpty()) {
            facts.publishEvent(new RegistrationFacts(happened));
        }
    }

    /** Writes the counter after {@code seats} and {@code queued} changed, and fills what is free from the queue, first come first. */
    private void settle(Pool pool, int seats, int queued, List<RegistrationFact> happened) {
        int taken = pool.taken() + seats;
        int waiting = pool.waiting() + queued;
        boolean promotes = events.find(pool.eventId())
                .map(event -> event.stored() == se.samling.event.schedule.EventState.OPEN
                        && clock.instant().isBefore(event.span().end()))
                .orElse(false);
        while (promotes && waiting > 0 && (pool.capacity() == null || taken < pool.capacity())) {
            var first = registrations.firstWaiting(pool.eventId(), pool.mode());
            if (first.isEmpty()) {
                break;
            }
            var promoted = first.get().now(Standing.confirmed(pool.mode()));
            registrations.save(List.of(promoted));
            happened.add(new RegistrationFact.RegistrationPromoted(promoted));
            taken++;
            waiting--;
        }
        pools.count(pool.eventId(), pool.mode(), taken, waiting, pool.nextWaiting());
    }

    private static Pool pool(List<Pool> locked, String mode) {
        return locked.stream()
                .filter(pool -> pool.mode().equals(mode))
                .findFirst()
                .orElseThrow(() -> new se.samling.platform.problem.InvalidField("mode", "choose-mode"));
    }
}
