package se.samling.event.admission;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Events;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;

/**
 * What whoever gives out seats holds until the end: the event, so that it is not cancelled meanwhile, and then its pools. Always in this
 * order, which is also that of a move.
 */
@Component
public class SeatLocks {

    private final Events events;
    private final Pools pools;

    SeatLocks(Events events, Pools pools) {
        this.events = events;
        this.pools = pools;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Pool> all(UUID eventId) {
        events.hold(eventId);
        return pools.lockAll(eventId);
    }
}
