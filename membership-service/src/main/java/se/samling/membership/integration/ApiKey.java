package se.samling.membership.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a program's key; not what proves it. {@code createdBy} and {@code revokedBy} are names as they were then. */
public record ApiKey(
        UUID id,
        UUID hostId,
        String name,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    private static final Duration LONG = Duration.ofDays(90);

    /** "active", "revoked" or "expired". */
    public String state(Instant now) {
        if (revokedAt != null) {
            return "revoked";
        }
        return now.isBefore(expiresAt) ? "active" : "expired";
    }

    /** Works, and nobody has used it for a quarter of a year: its program may be no more. */
    public boolean idle(Instant now) {
        var last = lastUsedAt == null ? createdAt : lastUsedAt;
        return state(now).equals("active") && last.isBefore(now.minus(LONG));
    }

    /** What Keycloak calls the client. */
    String clientId() {
        return "samling-key-" + id;
    }
}
