package se.samling.event.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.Programming;
import se.samling.event.schedule.SessionsChanged;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;

/**
 * Books places at sessions and gives them back. Locks are taken in one order everywhere, the registration's row and then pools by
 * their ids: the first makes overlaps of one person impossible, the second that a session is oversold. Nobody passes those who wait.
 */
@Service
public class Booking {

    private final Events events;
    private final Registrations registrations;
    private final SessionPlaces places;
    private final Participants participants;
    private final Pools pools;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Booking(
            Events events,
            Registrations registrations,
            SessionPlaces places,
            Participants participants,
            Pools pools,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.places = places;
        this.participants = participants;
        this.pools = pools;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A place, or one in the queue. The second time answers the same.
     *
     * @throws Conflict {@code sessions-overlap} naming both, {@code not-at-the-event} without a place at the event itself,
     *     {@code session-over} once it has begun, {@code session-without-booking} where nobody needs one
     */
    @Transactional
    public SessionPlace book(UUID registrationId, UUID sessionId) {
        places.lockRegistration(registrationId);
        var registration = registrations.find(registrationId).orElseThrow();
        var event = events.find(registration.eventId()).orElseThrow();
        var session = session(event, sessionId);
        var before = places.find(sessionId, registrationId);
        if (before.isPresent()) {
            return before.get();
        }
        demandPresent(registration, event, session);
        demandFree(registration, event, session);
        var pool = pools.lock(sessionId, Programming.MODE).orElseThrow(() -> new Conflict("session-without-booking"));
        boolean free = pool.waiting() == 0 && pool.free() > 0;
        var place = new SessionPlace(
                sessionId,
                registrationId,
                event.id(),
                free ? "confirmed" : "waiting",
                free ? null : pool.nextWaiting(),
                clock.instant());
        places.insert(place);
        pools.count(
                sessionId,
                Programming.MODE,
                pool.taken() + (free ? 1 : 0),
                pool.waiting() + (free ? 0 : 1),
                pool.nextWaiting() + (free ? 0 : 1));
        return place;
    }

    /** Giving back what one does not have changes nothing. */
    @Transactional
    public void leave(UUID registrationId, UUID sessionId) {
        places.lockRegistration(registrationId);
        places.find(sessionId, registrationId).ifPresent(this::giveBack);
    }

    /** Who does not come to the event does not come to its sessions. */
    @EventListener
    @Transactional
    public void on(RegistrationFacts happened) {
        for (var fact : happened.facts()) {
            if (fact instanceof RegistrationFact.RegistrationCancelled
                    || fact instanceof RegistrationFact.RegistrationExpired) {
                places.of(fact.registration().id()).forEach(this::giveBack);
            }
        }
    }

    /** More room lets in whoever is first; whoever made it is told who they are. */
    @EventListener
    @Transactional
    public void on(SessionsChanged changed) {
        events.find(changed.eventId())
                .ifPresent(event -> event.programme().stream()
                        .filter(item -> item.seats() != null)
                        .map(item -> Objects.requireNonNull(item.id()))
                        .sorted()
                        .forEach(sessionId -> pools.lock(sessionId, Programming.MODE)
                                .map(pool -> settle(pool, 0, 0, event))
                                .ifPresent(changed.agreement()::gives)));
    }

    private void giveBack(SessionPlace place) {
        var pool = pools.lock(place.sessionId(), Programming.MODE).orElseThrow();
        // Read again under the lock: the queue may have moved.
        var now = places.find(place.sessionId(), place.registrationId()).orElse(null);
        if (now == null) {
            return;
        }
        places.delete(now);
        var event = events.find(place.eventId()).orElseThrow();
        settle(pool, now.waits() ? 0 : -1, now.waits() ? -1 : 0, event);
    }

    /** Who got a place by it. */
    private List<PlacesToGive.Place> settle(Pool pool, int seats, int queued, Event event) {
        var given = new ArrayList<PlacesToGive.Place>();
        int taken = pool.taken() + seats;
        int waiting = pool.waiting() + queued;
        var session = Programming.find(event, pool.eventId());
        while (waiting > 0 && (pool.capacity() == null || taken < pool.capacity())) {
            var first = places.firstWaiting(pool.eventId());
            if (first.isEmpty()) {
                break;
            }
            places.confirm(first.get());
            session.ifPresent(item -> given.add(tell(first.get(), item)));
            taken++;
            waiting--;
        }
        pools.count(pool.eventId(), Programming.MODE, taken, waiting, pool.nextWaiting());
        return given;
    }

    private PlacesToGive.Place tell(SessionPlace promoted, ProgrammeItem session) {
        var registration = registrations.find(promoted.registrationId()).orElseThrow();
        var participant = participants.find(registration.participantId()).orElseThrow();
        facts.publishEvent(new SessionFact(promoted, participant.id(), title(session)));
        return new PlacesToGive.Place(
                promoted.eventId(),
                registration.id(),
                Programming.MODE,
                participant.name(),
                participant.organisation(),
                1,
                null,
                session.title());
    }

    private static ProgrammeItem session(Event event, UUID sessionId) {
        return Programming.find(event, sessionId)
                .filter(found -> event.published())
                .orElseThrow(() -> new NotFound("session", sessionId));
    }

    private void demandPresent(Registration registration, Event event, ProgrammeItem session) {
        if (registration.state() != RegistrationState.CONFIRMED) {
            throw new Conflict("not-at-the-event");
        }
        if (session.seats() == null) {
            throw new Conflict("session-without-booking");
        }
        var begins = Objects.requireNonNull(session.startsAt())
                .atZone(event.span().zone())
                .toInstant();
        if (event.stored() != EventState.OPEN || !clock.instant().isBefore(begins)) {
            throw new Conflict("session-over");
        }
    }

    /** A place in a queue counts too: it may become a place at any time. */
    private void demandFree(Registration registration, Event event, ProgrammeItem session) {
        for (var other : places.of(registration.id())) {
            Optional<ProgrammeItem> item = Programming.find(event, other.sessionId());
            if (item.isPresent() && item.get().overlaps(session)) {
                throw new Conflict("sessions-overlap", title(session), title(item.get()));
            }
        }
    }

    private static String title(ProgrammeItem item) {
        return item.title() == null ? "" : item.title().sv();
    }
}
