package se.samling.membership.signature.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.signature.Signature;
import se.samling.membership.signature.Witness;

/** A signature as everybody may see it; {@code desk} is what only the owner's organisers see. */
record SignatureView(
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
        @Nullable DeskView desk) {

    record DeskView(
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

    static SignatureView of(Signature signature, @Nullable String kind, @Nullable DeskView desk) {
        var said = signature.said();
        var withdrawal = signature.withdrawal();
        return new SignatureView(
                signature.id(),
                signature.state().word(),
                signature.organisationId(),
                signature.organisationName(),
                kind,
                said.number(),
                said.hash(),
                said.way(),
                said.representative(),
                said.title(),
                said.mandate().authority(),
                signature.signedOn(),
                said.witnesses(),
                withdrawal == null ? null : withdrawal.on(),
                withdrawal == null ? null : withdrawal.reason(),
                desk);
    }

    static DeskView desk(Signature signature, @Nullable String email) {
        var said = signature.said();
        var decision = signature.decision();
        var withdrawal = signature.withdrawal();
        return new DeskView(
                said.mandate().reference(),
                said.mandate().date(),
                email,
                said.recordedBy(),
                signature.reviewReason(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                withdrawal == null ? null : withdrawal.by(),
                signature.receivedAt());
    }
}
