package se.samling.membership.signature;

import org.jspecify.annotations.Nullable;

/** Somebody in whose presence a paper was signed: by name, by role, or both. */
public record Witness(@Nullable String name, @Nullable String role) {}
