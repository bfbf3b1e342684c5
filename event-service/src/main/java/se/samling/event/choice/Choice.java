package se.samling.event.choice;

import java.time.Instant;
import java.util.UUID;

/**
 * People of an event who were chosen to be written to.
 *
 * @param people registrations that had a place or waited for one then
 * @param leftOut registrations that were pointed out or found too, and had neither
 */
public record Choice(UUID id, UUID eventId, int people, int leftOut, Instant madeAt) {}
