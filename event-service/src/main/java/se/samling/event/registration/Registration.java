package se.samling.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One participant's place at one event, or their place in the queue. {@code seated} says that a seat of the pool is taken for it: always
 * when confirmed, and until {@code heldUntil} while the address is unproven.
 */
public record Registration(
        UUID id,
        UUID eventId,
        UUID participantId,
        RegistrationState state,
        String mode,
        boolean seated,
        @Nullable Long waitingNumber,
        @Nullable Instant heldUntil,
        int linkGeneration,
        boolean askedToReconfirm,
        @Nullable String cancelledBy,
        Instant registeredAt,
        int version) {}
