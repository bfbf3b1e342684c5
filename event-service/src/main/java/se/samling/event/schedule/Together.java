package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;

/**
 * An act, {@code id}, in which several events moved and which is told in one mail: those that others know of, each with the version that
 * the act made. A draft remembers the act and is not told.
 */
public record Together(UUID id, List<Moved> events) {

    /** One of them. */
    public record Moved(UUID eventId, int version) {}
}
