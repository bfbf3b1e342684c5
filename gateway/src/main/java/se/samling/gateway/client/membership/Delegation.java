package se.samling.gateway.client.membership;

import java.util.UUID;

/** role: coordinator, check-in, moderator. */
public record Delegation(UUID organisationId, String organisation, String role) {}
