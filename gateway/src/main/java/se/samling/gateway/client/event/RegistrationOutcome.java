package se.samling.gateway.client.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * outcome: proof-sent, confirmed, waiting (position from 1), already-registered. {@code token} is the link of purpose
 * {@code registration}; absent for proof-sent. Closed, full without waiting list, not in the audience: problems.
 */
public record RegistrationOutcome(
        String outcome,
        @Nullable UUID registrationId,
        @Nullable Integer position,
        @Nullable String token) {}
