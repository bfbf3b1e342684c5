package se.samling.gateway.client.editor;

import java.util.UUID;

/** An event as a host writes it again and again. */
public record EventTemplate(UUID id, UUID hostId, String name, String mode, int programmeItems) {}
