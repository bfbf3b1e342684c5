package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** mode: on-site or digital; capacity absent = unlimited; taken and waiting are absent for the public. */
public record Pool(
        String mode,
        @Nullable Integer capacity,
        @Nullable Integer taken,
        @Nullable Integer waiting) {}
