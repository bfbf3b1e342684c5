package se.samling.event.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.Belonging;
import se.samling.event.admission.Counter;
import se.samling.event.admission.SeatLocks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.Registrations;
import se.samling.event.waiting.Serving;
import se.samling.platform.problem.Conflict;

/** An organiser gives somebody in the queue a place, before those who came earlier where there is room for it: never beyond the seats. */
@Service
public class Seating {

    private final SeatLocks locks;
    private final Registrations registrations;
    private final Serving serving;
    private final Belonging belonging;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Seating(
            SeatLocks locks,
            Registrations registrations,
            Serving serving,
            Belonging belonging,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.locks = locks;
        this.registrations = registrations;
        this.serving = serving;
        this.belonging = belonging;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Whoever has an offer to answer gets the seats that are held for them too. A group that would rather come in parts gets what there
     * is. Giving again changes nothing.
     *
     * @throws Conflict {@code event-full} where there is no room, {@code organisation-full} where their organisation has its share
     */
    @Transactional
    public Registration give(UUID registrationId) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = locks.all(eventId);
        var before = registrations.find(registrationId).orElseThrow();
        if (before.waitingNumber() == null) {
            return before;
        }
        var pool = locked.stream()
                .filter(one -> one.mode().equals(before.mode()))
                .findFirst()
                .orElseThrow();
        var counter = new Counter(pool);
        int more = seats(before, counter);
        counter.take(more);
        counter.leaveQueue(more);
        var happened = new ArrayList<RegistrationFact>();
        var after = serving.seated(before.now(before.standing().given(more)), counter, happened);
        happened.addFirst(new RegistrationFact.RegistrationPromoted(after));
        serving.settle(pool, counter, happened);
        facts.publishEvent(new RegistrationFacts(List.copyOf(happened)));
        return after;
    }

    private int seats(Registration before, Counter counter) {
        int wanted = before.standing().wanted();
        int room = belonging.roomToGrow(before, counter.free());
        if (wanted <= room) {
            return wanted;
        }
        boolean offeredInTime = before.offered() && clock.instant().isBefore(before.offeredUntil());
        if (offeredInTime || before.standing().partly() && room > 0) {
            return Math.max(0, room);
        }
        throw new Conflict(wanted <= counter.free() ? "organisation-full" : "event-full");
    }
}
