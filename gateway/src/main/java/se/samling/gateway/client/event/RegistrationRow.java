package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** state: awaiting-proof, confirmed, waiting, cancelled. {@code partyId}: the registration of the group's coordinator. */
public record RegistrationRow(
        UUID id,
        String state,
        String mode,
        String name,
        String email,
        @Nullable String organisation,
        boolean member,
        int people,
        int waitingPeople,
        @Nullable UUID partyId,
        @Nullable String partyOrganisation,
        @Nullable Integer position,
        Instant registeredAt) {}
