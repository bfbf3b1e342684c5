package se.samling.event.change;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.ModeChanged;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.InvalidField;

/**
 * The rule of a changed mode: whoever came by a mode that the event no longer has comes by the one that is left, seat or place in the
 * queue and all. The two queues become one in the order in which people asked. Nobody loses a seat: where there are too few the move
 * is refused. A mode that comes in addition begins empty, and nobody is moved to it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Following {

    private final Pools pools;
    private final Registrations registrations;
    private final ApplicationEventPublisher facts;

    Following(Pools pools, Registrations registrations, ApplicationEventPublisher facts) {
        this.pools = pools;
        this.registrations = registrations;
        this.facts = facts;
    }

    /** @throws InvalidField naming {@code mode} when the pool that is left is too small */
    @EventListener
    void on(ModeChanged changed) {
        var event = changed.after();
        var locked = pools.lockAll(event.id());
        event.content()
                .modes()
                .forEach(mode -> pools.keep(event.id(), mode, event.content().capacity(mode)));
        var closing = locked.stream()
                .filter(pool -> !event.content().modes().contains(pool.mode()))
                .toList();
        if (!closing.isEmpty()) {
            gather(event, locked, event.content().modes().getFirst());
            closing.forEach(pool -> pools.removeEmpty(event.id(), pool.mode()));
        }
    }

    private void gather(Event event, List<Pool> locked, String mode) {
        int taken = locked.stream().mapToInt(Pool::taken).sum();
        int waiting = locked.stream().mapToInt(Pool::waiting).sum();
        var capacity = event.content().capacity(mode);
        if (capacity != null && taken > capacity) {
            throw new InvalidField("mode", "too-few-seats", taken, capacity);
        }
        var after = new ArrayList<Registration>();
        var happened = new ArrayList<RegistrationFact>();
        long queued = 0;
        int ahead = 0;
        for (var before : registrations.alive(event.id())) {
            boolean waits = before.waitingNumber() != null;
            queued += waits ? 1 : 0;
            var follows = before.now(before.standing().in(mode, waits ? queued : null));
            if (!follows.standing().equals(before.standing())) {
                after.add(follows);
            }
            if (!before.mode().equals(mode)) {
                happened.add(new RegistrationFact.RegistrationFollowed(follows, waits ? ahead + 1 : null));
            }
            ahead += waits ? before.standing().wanted() : 0;
        }
        registrations.save(after);
        locked.forEach(pool -> pools.count(event.id(), pool.mode(), 0, 0, 1));
        pools.count(event.id(), mode, taken, waiting, queued + 1);
        facts.publishEvent(new RegistrationFacts(happened));
    }
}
