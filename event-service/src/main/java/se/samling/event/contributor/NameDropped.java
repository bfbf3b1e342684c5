package se.samling.event.contributor;

import java.util.UUID;

/**
 * The name of somebody who has not said yes is about to leave the list. Whoever has a programme that names them refuses, since the name
 * would be shown then; {@code name} as it was written.
 */
public record NameDropped(UUID hostId, String name) {}
