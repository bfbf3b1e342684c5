package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** Somebody to register by hand; mode may be absent where the event has one only. */
public record Entry(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        @Nullable String language) {}
