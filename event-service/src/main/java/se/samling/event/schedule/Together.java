package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;

/** Several events that moved in one act, {@code id}, which is told in one mail: each with the version that the act made. */
public record Together(UUID id, List<Moved> events) {

    /** One of them. */
    public record Moved(UUID eventId, int version) {}
}
