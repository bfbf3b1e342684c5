package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;

/**
 * An act, {@code id}, in which several events moved and which is told in one mail: those that others know of, each with the version that
 * the act made. A draft remembers the act and is not told.
 */
public record Together(UUID id, List<Moved> events) {

    /** The act as it will be once each of these, whose rows are locked, has moved. */
    public static Together of(UUID act, List<Event> before) {
        return new Together(
                act,
                before.stream()
                        .filter(Event::announced)
                        .map(event -> new Moved(event.id(), event.version() + 1))
                        .toList());
    }

    /** One of them. */
    public record Moved(UUID eventId, int version) {}
}
