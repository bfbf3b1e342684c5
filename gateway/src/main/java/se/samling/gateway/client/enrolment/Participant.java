package se.samling.gateway.client.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Participant(
        UUID id,
        @Nullable UUID personId,
        @Nullable String name,
        @Nullable String email,
        Instant since,
        @Nullable Instant leftAt) {}
