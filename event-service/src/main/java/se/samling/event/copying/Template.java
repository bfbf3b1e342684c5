package se.samling.event.copying;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.ProgrammeItem;

/** An event as a host keeps it to make others from: its words, place and programme at the time it had then; never who came. */
public record Template(
        UUID id, UUID hostId, String name, EventDraft event, List<ProgrammeItem> programme, Instant madeAt) {}
