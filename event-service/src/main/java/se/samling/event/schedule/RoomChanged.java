package se.samling.event.schedule;

import java.util.UUID;

/** There may be more room than before; waiting people are to be let in. */
public record RoomChanged(UUID eventId) {}
