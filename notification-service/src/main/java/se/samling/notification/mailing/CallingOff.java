package se.samling.notification.mailing;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A cancelled event needs no mailing that was scheduled while it was still to be held; one scheduled afterwards is meant. */
@Service
@Transactional
public class CallingOff {

    private final Mailings mailings;
    private final Releasing releasing;

    CallingOff(Mailings mailings, Releasing releasing) {
        this.mailings = mailings;
        this.releasing = releasing;
    }

    public void eventCancelled(UUID eventId, Instant cancelledAt) {
        mailings.scheduledBefore(eventId, cancelledAt).forEach(releasing::stop);
    }
}
