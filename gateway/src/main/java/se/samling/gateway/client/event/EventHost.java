package se.samling.gateway.client.event;

import java.util.UUID;

public record EventHost(UUID id, String name) {}
