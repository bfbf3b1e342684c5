package se.samling.event.waiting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.Counter;
import se.samling.event.admission.SeatLocks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** Somebody in the queue takes the places that are held for them: all, or as many as the group still needs. */
@Service
public class Accepting {

    private final SeatLocks locks;
    private final Registrations registrations;
    private final Serving serving;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Accepting(
            SeatLocks locks,
            Registrations registrations,
            Serving serving,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.locks = locks;
        this.registrations = registrations;
        this.serving = serving;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * {@code people}: of those offered; null for all. Fewer ends the group's waiting, and the others' places go to the next. Accepting
     * again changes nothing.
     *
     * @throws Conflict {@code offer-over} when its time is over or there is none
     */
    @Transactional
    public Registration accept(UUID registrationId, @Nullable Integer people) {
        var eventId = registrations.find(registrationId).orElseThrow().eventId();
        var locked = locks.all(eventId);
        var before = registrations.find(registrationId).orElseThrow();
        if (before.state() == RegistrationState.CONFIRMED) {
            return before;
        }
        if (!before.offered() || !clock.instant().isBefore(before.offeredUntil())) {
            throw new Conflict("offer-over");
        }
        var offered = before.standing();
        int accepted = people == null ? offered.seats() : people;
        if (accepted < 1 || accepted > offered.seats()) {
            throw new InvalidField("people", "offer-people", offered.seats());
        }
        var pool = locked.stream()
                .filter(one -> one.mode().equals(before.mode()))
                .findFirst()
                .orElseThrow();
        var counter = new Counter(pool);
        if (accepted < offered.seats()) {
            counter.giveBack(offered.seats() - accepted);
            counter.leaveQueue(offered.wanted());
        }
        var happened = new ArrayList<RegistrationFact>();
        var after = serving.seated(before.now(offered.accepted(accepted)), counter, happened);
        happened.addFirst(new RegistrationFact.RegistrationPromoted(after));
        serving.settle(pool, counter, happened);
        serving.settleOthers(eventId, happened);
        facts.publishEvent(new RegistrationFacts(List.copyOf(happened)));
        return after;
    }
}
