package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** state: awaiting-proof, confirmed, waiting, cancelled. */
public record RegistrationRow(
        UUID id,
        String state,
        String mode,
        String name,
        String email,
        @Nullable String organisation,
        boolean member,
        @Nullable Integer position,
        Instant registeredAt) {}
