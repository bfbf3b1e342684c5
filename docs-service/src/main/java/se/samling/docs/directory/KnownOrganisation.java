package se.samling.docs.directory;

import java.util.UUID;

/** An organisation; {@code kind} is a word such as {@code municipality}. */
public record KnownOrganisation(UUID id, String name, String kind) {}
