package se.samling.membership.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is asked to become a signatory's contact; accepted by the link in the mail, which proves the address. */
public record Succession(
        UUID id,
        UUID signatoryId,
        UUID personId,
        String askedBy,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt) {

    public boolean accepted() {
        return acceptedAt != null;
    }
}
