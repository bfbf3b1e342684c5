package se.samling.event.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A broadcast as a provider needs to know it. */
public record Room(
        UUID eventId, String title, List<UUID> hostIds, Instant opensAt, Instant closesAt, Settings settings) {

    /** The room's name at the provider: says nothing of what it is about. */
    public String name() {
        return "samling-" + eventId;
    }
}
