package se.samling.notification.delivery.web;

import java.util.Map;
import se.samling.notification.delivery.DeliveryState;

/** How many mails are how far. */
public record DeliveryCounts(int queued, int sent, int failed, int bounced, int skipped) {

    static DeliveryCounts of(Map<DeliveryState, Integer> counts) {
        return new DeliveryCounts(
                counts.getOrDefault(DeliveryState.QUEUED, 0),
                counts.getOrDefault(DeliveryState.SENT, 0),
                counts.getOrDefault(DeliveryState.FAILED, 0),
                counts.getOrDefault(DeliveryState.BOUNCED, 0),
                counts.getOrDefault(DeliveryState.SKIPPED, 0));
    }
}
