package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** state: awaiting-proof, confirmed, waiting, cancelled; token of purpose registration once proven. heldUntil: a place is held till then. */
public record RegistrationProof(
        String state,
        EventSummary event,
        String name,
        String email,
        String mode,
        int people,
        List<String> named,
        @Nullable Instant heldUntil,
        @Nullable String token) {}
