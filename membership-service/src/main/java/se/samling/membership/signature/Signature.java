package se.samling.membership.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's signature of one version of a declaration. {@code said} is what was signed and by whom: it never changes.
 * The organisation's name is the one it had then.
 */
public record Signature(
        UUID id,
        Said said,
        SignatureState state,
        @Nullable UUID organisationId,
        String organisationName,
        @Nullable UUID personId,
        @Nullable LocalDate signedOn,
        @Nullable String reviewReason,
        @Nullable Decision decision,
        @Nullable Withdrawal withdrawal,
        Instant receivedAt,
        @Nullable Instant expiresAt,
        int version) {

    /** {@code way} is paper or link; {@code recordedBy} is the organiser who wrote a paper down. */
    public record Said(
            UUID declarationId,
            int number,
            String hash,
            String way,
            String representative,
            String title,
            Mandate mandate,
            List<Witness> witnesses,
            @Nullable String recordedBy) {}

    public record Decision(String by, Instant at, @Nullable String reason) {}

    /** {@code by} is who withdrew it, in words. */
    public record Withdrawal(LocalDate on, String by, String reason) {}

    Signature signed(UUID organisation, String name, LocalDate on, @Nullable Decision decided) {
        return next(SignatureState.SIGNED, organisation, name, on, reviewReason, decided, null);
    }

    Signature inReview(@Nullable UUID organisation, String reason) {
        return next(SignatureState.IN_REVIEW, organisation, organisationName, null, reason, null, null);
    }

    Signature refused(Decision decided) {
        return next(SignatureState.REFUSED, organisationId, organisationName, null, reviewReason, decided, null);
    }

    Signature withdrawn(Withdrawal how) {
        return next(SignatureState.WITHDRAWN, organisationId, organisationName, signedOn, reviewReason, decision, how);
    }

    private Signature next(
            SignatureState state,
            @Nullable UUID organisation,
            String name,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable Decision decided,
            @Nullable Withdrawal how) {
        return new Signature(
                id, said, state, organisation, name, personId, on, reason, decided, how, receivedAt, null, version + 1);
    }
}
