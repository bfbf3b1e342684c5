package se.samling.event.schedule;

import java.util.UUID;
import se.samling.event.agreement.Agreement;

/** A session may have more room than before, or stand at another time; {@code agreement} is told who gets a place by it. */
public record SessionsChanged(UUID eventId, Agreement agreement) {}
