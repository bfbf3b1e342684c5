package se.samling.event.registration;

import org.springframework.stereotype.Component;
import se.samling.event.quota.Quotas;
import se.samling.event.seat.Pools;

/** Whether somebody waits though there are seats, since their organisation has its share of them. */
@Component
public class KeptBack {

    private final Quotas quotas;
    private final Pools pools;

    KeptBack(Quotas quotas, Pools pools) {
        this.quotas = quotas;
        this.pools = pools;
    }

    public boolean by(Registration registration) {
        var standing = registration.standing();
        if (registration.waitingNumber() == null || standing.wanted() == 0) {
            return false;
        }
        var shares = quotas.shares(registration.eventId());
        return shares.limited()
                && pools.of(registration.eventId()).stream()
                        .filter(pool -> pool.mode().equals(registration.mode()))
                        .anyMatch(pool -> pool.free() >= standing.wanted()
                                && shares.room(pool.mode(), quotas.organisation(registration.id()), pool.free())
                                        < standing.wanted());
    }
}
