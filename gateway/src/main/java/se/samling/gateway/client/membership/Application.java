package se.samling.gateway.client.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** state: awaiting-proof, choose-organisation, in-review, awaiting-answer, member, refused, expired; reviewReason is a code: unknown-domain, private-domain, kind-not-admitted, organisation-not-listed. */
public record Application(
        UUID id,
        UUID personId,
        String state,
        String name,
        String email,
        @Nullable String statedOrganisation,
        @Nullable Candidate organisation,
        @Nullable String message,
        @Nullable String reviewReason,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        int version) {}
