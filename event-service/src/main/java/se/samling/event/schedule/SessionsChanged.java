package se.samling.event.schedule;

import java.util.UUID;

/** A session may have more room than before, or stand at another time. */
public record SessionsChanged(UUID eventId) {}
