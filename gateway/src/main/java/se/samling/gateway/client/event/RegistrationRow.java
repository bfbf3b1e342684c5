package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * state: awaiting-proof, confirmed, waiting, cancelled. {@code offered}: has an offer to answer, until {@code offeredUntil}; {@code came} by the register;
 * {@code partyId}: the registration of the group's coordinator.
 */
public record RegistrationRow(
        UUID id,
        UUID participantId,
        String state,
        String mode,
        String name,
        String email,
        @Nullable String organisation,
        boolean member,
        int people,
        int waitingPeople,
        boolean offered,
        @Nullable Instant offeredUntil,
        boolean came,
        @Nullable UUID partyId,
        @Nullable String partyOrganisation,
        @Nullable Integer position,
        Instant registeredAt) {}
