package se.samling.event.contributor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has not said yes is about to leave the list, or to be called something else on it; then {@code contributorId} is absent,
 * since whoever points at them still does. Whoever has a programme that would show the name then refuses; {@code name} as written.
 */
public record NameDropped(@Nullable UUID contributorId, UUID hostId, String name) {}
