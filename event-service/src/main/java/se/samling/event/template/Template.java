package se.samling.event.template;

import java.util.UUID;

/** A pattern that a host keeps under a name. */
public record Template(UUID id, UUID hostId, String name, Pattern pattern) {}
