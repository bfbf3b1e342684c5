package se.samling.event.waiting;

import org.springframework.stereotype.Component;
import se.samling.event.admission.Turns;
import se.samling.event.quota.Quotas;
import se.samling.event.registration.Registration;

/** Whether somebody waits since their organisation has its share of the seats, however many of them are free. */
@Component
public class KeptBack {

    private final Quotas quotas;

    KeptBack(Quotas quotas) {
        this.quotas = quotas;
    }

    public boolean by(Registration registration) {
        var standing = registration.standing();
        if (registration.waitingNumber() == null || standing.wanted() == 0) {
            return false;
        }
        var shares = quotas.shares(registration.eventId());
        return shares.limited()
                && Turns.heldBack(
                        shares,
                        registration.mode(),
                        quotas.organisation(registration.id()),
                        standing.wanted(),
                        standing.partly());
    }
}
