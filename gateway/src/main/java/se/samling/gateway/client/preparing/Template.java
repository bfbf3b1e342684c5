package se.samling.gateway.client.preparing;

import java.time.Instant;
import java.util.UUID;

/** An event that a host keeps to make others from; {@code items} of its programme. */
public record Template(UUID id, UUID hostId, String name, String mode, int items, long minutes, Instant madeAt) {}
