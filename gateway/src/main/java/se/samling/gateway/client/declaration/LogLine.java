package se.samling.gateway.client.declaration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what. */
public record LogLine(
        Instant at,
        String by,
        String act,
        @Nullable String detail,
        @Nullable UUID signatureId) {}
