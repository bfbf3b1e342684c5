package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** state: confirmed, waiting, cancelled, awaiting-proof. digitalLink only when confirmed for digital. mayChange false after the deadline. */
public record OwnRegistration(
        UUID id,
        String state,
        String mode,
        String name,
        String email,
        @Nullable String organisation,
        String language,
        @Nullable Integer position,
        @Nullable String digitalLink,
        boolean askedToReconfirm,
        boolean mayChange,
        EventDetail event,
        Instant registeredAt) {}
