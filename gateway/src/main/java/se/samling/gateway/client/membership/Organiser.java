package se.samling.gateway.client.membership;

import java.util.UUID;

/** role: coordinator, check-in, moderator. accountReady is false while Keycloak is away. */
public record Organiser(UUID personId, String name, String email, String role, boolean accountReady) {}
