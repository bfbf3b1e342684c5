package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** Who pays for a group, when it is somebody else. */
public record Payer(
        @Nullable String name,
        @Nullable String reference,
        @Nullable String address) {}
