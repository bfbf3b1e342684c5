package se.samling.event.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.registration.Admitting.RegistrationFacts;
import se.samling.platform.problem.Conflict;

/** An organiser gives somebody in the queue a place, before those who came earlier where there is room for it: never beyond the seats. */
@Service
public class Seating {

    private final SeatLocks locks;
    private final Registrations registrations;
    private final Leaving leaving;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Seating(
            SeatLocks locks,
            Registrations registrations,
            Leaving leaving,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.locks = locks;
        this.registrations = registrations;
        this.leaving = leaving;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Whoever has an offer to answer gets the seats that are held for them too. A group that would rather come in parts gets what there
     * is. Giving again changes nothing.
     *
     * @throws Conflict {@code event-full} where there is no room
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
        var after = leaving.seated(before.now(before.standing().given(more)), counter, happened);
        happened.addFirst(new RegistrationFact.RegistrationPromoted(after));
        leaving.settle(pool, counter, happened);
        facts.publishEvent(new RegistrationFacts(List.copyOf(happened)));
        return after;
    }

    private int seats(Registration before, Counter counter) {
        int wanted = before.standing().wanted();
        if (wanted <= counter.free()) {
            return wanted;
        }
        boolean offeredInTime = before.offered() && clock.instant().isBefore(before.offeredUntil());
        if (offeredInTime || before.standing().partly() && counter.free() > 0) {
            return Math.max(0, counter.free());
        }
        throw new Conflict("event-full");
    }
}
