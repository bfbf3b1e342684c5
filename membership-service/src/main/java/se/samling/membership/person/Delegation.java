package se.samling.membership.person;

import java.util.UUID;

/** What a person may do for a host: coordinator, check-in or moderator. */
public record Delegation(UUID personId, UUID organisationId, String role) {}
