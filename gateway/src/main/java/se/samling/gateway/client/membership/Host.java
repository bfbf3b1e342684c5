package se.samling.gateway.client.membership;

import java.util.UUID;

public record Host(UUID id, String name) {}
