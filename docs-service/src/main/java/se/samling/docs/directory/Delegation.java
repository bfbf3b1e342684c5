package se.samling.docs.directory;

import java.util.UUID;

/** A person acts for an organisation; only {@code coordinator} organises its events. */
public record Delegation(UUID organisationId, String role) {}
