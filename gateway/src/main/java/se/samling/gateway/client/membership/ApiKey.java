package se.samling.gateway.client.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's key; state: active, revoked, expired. {@code secretKey} is there in the answer that made it and never again; idle when nobody has used it for 90 days. */
public record ApiKey(
        UUID id,
        String name,
        List<String> scopes,
        String state,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        boolean idle,
        @Nullable String secretKey) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
