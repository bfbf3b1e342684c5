package se.samling.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.access.HostAccess;
import se.samling.notification.event.Host;
import se.samling.notification.network.Network;
import se.samling.notification.network.Networks;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** An organiser sends mail once more. Its recipient is checked again like the first time. */
@Service
@Transactional
public class Resending {

    private final Deliveries deliveries;
    private final Networks networks;
    private final HostAccess access;

    public Resending(Deliveries deliveries, Networks networks, HostAccess access) {
        this.deliveries = deliveries;
        this.networks = networks;
        this.access = access;
    }

    /** The new delivery; the old one while it is still queued. */
    public Delivery again(Caller caller, UUID id) {
        access.demandDesk(caller);
        Delivery delivery = deliveries.find(id).orElseThrow(() -> new NotFound("delivery", id));
        if (delivery.eventId() != null) {
            access.organisedEvent(caller, delivery.eventId());
        } else {
            access.demandOneOf(caller, hosts(delivery));
        }
        return delivery.state().settled() ? deliveries.again(delivery).orElse(delivery) : delivery;
    }

    /** What failed about an event, or of one mailing about it; how many mails are on their way. */
    public int againWhatFailed(Caller caller, UUID eventId, @Nullable UUID subjectId) {
        access.organisedEvent(caller, eventId);
        return deliveries.againWhatFailed(eventId, subjectId);
    }

    private List<UUID> hosts(Delivery delivery) {
        return delivery.networkId() == null
                ? List.of()
                : networks.find(delivery.networkId()).map(Network::hosts).orElse(List.of()).stream()
                        .map(Host::id)
                        .toList();
    }
}
