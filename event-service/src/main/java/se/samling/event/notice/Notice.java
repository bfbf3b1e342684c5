package se.samling.event.notice;

import java.time.LocalDate;
import java.util.UUID;
import se.samling.event.language.Text;

/** Shown on every page of a host's events and series, up to and including the day {@code until} (R1.12). */
public record Notice(UUID id, UUID hostId, Text text, LocalDate until) {}
