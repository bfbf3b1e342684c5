package se.samling.notification.bounce;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.address.FailingAddresses;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.Delivery;
import se.samling.notification.delivery.DeliveryState;

/**
 * A mail came back: it is written down with the mail, and against its address. Each mail comes back once, so a report that is
 * read again, or that was sent twice, changes nothing, and does not mark an address that was cleared meanwhile.
 */
@Service
@Transactional
public class Returning {

    private final Deliveries deliveries;
    private final FailingAddresses addresses;
    private final Clock clock;

    public Returning(Deliveries deliveries, FailingAddresses addresses, Clock clock) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whether the report is settled; a mail that is just being sent is not known to have gone yet, and asked about later. */
    boolean settle(Report report) {
        Delivery delivery = deliveries.find(report.deliveryId()).orElse(null);
        if (delivery == null) {
            return true;
        }
        if (!delivery.state().settled()) {
            return false;
        }
        if (delivery.state() == DeliveryState.SENT && deliveries.returned(delivery.id(), report.reason())) {
            mark(delivery, report);
        }
        return true;
    }

    private void mark(Delivery delivery, Report report) {
        String address = delivery.recipientAddress();
        if (address == null) {
            return;
        }
        Instant now = clock.instant();
        switch (report.verdict()) {
            case NOBODY_THERE -> addresses.hard(address, report.reason(), now);
            case NOT_THIS_TIME -> addresses.soft(address, report.reason(), now);
        }
    }
}
