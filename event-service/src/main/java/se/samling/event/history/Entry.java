package se.samling.event.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One act upon an event; {@code act}: drafted, changed, programme, announced, published, moved, move-asked, move-undone, cancelled. */
public record Entry(long id, UUID eventId, Instant at, String act, Doer by, List<Change> changes) {}
