package se.samling.event.schedule;

import java.util.UUID;
import se.samling.event.agreement.Agreement;

/** There may be more room than before; waiting people are to be let in, and {@code agreement} is told who. */
public record RoomChanged(UUID eventId, Agreement agreement) {}
