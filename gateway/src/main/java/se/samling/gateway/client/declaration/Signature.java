package se.samling.gateway.client.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature.
 *
 * @param state awaiting-proof, in-review, signed, refused or withdrawn; the public sees signed and withdrawn
 * @param way paper or link
 * @param desk what only organisers see
 */
public record Signature(
        UUID id,
        String state,
        @Nullable UUID organisationId,
        String organisation,
        @Nullable String kind,
        int number,
        String hash,
        String way,
        String representative,
        String title,
        String authority,
        @Nullable LocalDate signedOn,
        List<Witness> witnesses,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        @Nullable Desk desk) {

    /** By name, by role, or both. */
    public record Witness(@Nullable String name, @Nullable String role) {
        public String line() {
            return name == null ? String.valueOf(role) : role == null ? name : name + ", " + role;
        }
    }

    public record Desk(
            @Nullable String authorityReference,
            @Nullable LocalDate authorityDate,
            @Nullable String email,
            @Nullable String recordedBy,
            @Nullable String reviewReason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable String withdrawnBy,
            Instant receivedAt) {}

    public boolean isSigned() {
        return "signed".equals(state);
    }
}
