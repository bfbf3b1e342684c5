package se.samling.event.schedule;

import java.util.UUID;

/** A draft was thrown away, in the transaction that does it; nobody outside has ever known of it. */
public record DraftDiscarded(UUID eventId) {}
