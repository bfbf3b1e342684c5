package se.samling.membership.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to be in a network, from the form to the decision. */
public record Application(
        UUID id,
        UUID networkId,
        UUID personId,
        ApplicationState state,
        @Nullable String statedOrganisation,
        @Nullable UUID organisationId,
        @Nullable String message,
        @Nullable String reviewReason,
        @Nullable String question,
        int questionNumber,
        @Nullable String answer,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant expiresAt,
        int version) {

    Application with(ApplicationState state, @Nullable UUID organisation, @Nullable String reviewReason) {
        return new Application(
                id,
                networkId,
                personId,
                state,
                statedOrganisation,
                organisation,
                message,
                reviewReason,
                question,
                questionNumber,
                answer,
                decisionReason,
                decidedBy,
                receivedAt,
                decidedAt,
                null,
                version + 1);
    }

    Application asked(String words) {
        return new Application(
                id,
                networkId,
                personId,
                ApplicationState.AWAITING_ANSWER,
                statedOrganisation,
                organisationId,
                message,
                reviewReason,
                words,
                questionNumber + 1,
                null,
                decisionReason,
                decidedBy,
                receivedAt,
                decidedAt,
                null,
                version + 1);
    }

    Application answered(String words) {
        return new Application(
                id,
                networkId,
                personId,
                ApplicationState.IN_REVIEW,
                statedOrganisation,
                organisationId,
                message,
                reviewReason,
                question,
                questionNumber,
                words,
                decisionReason,
                decidedBy,
                receivedAt,
                decidedAt,
                null,
                version + 1);
    }

    Application decided(
            ApplicationState state, @Nullable UUID organisation, @Nullable String reason, String by, Instant at) {
        return new Application(
                id,
                networkId,
                personId,
                state,
                statedOrganisation,
                organisation,
                message,
                reviewReason,
                question,
                questionNumber,
                answer,
                reason,
                by,
                receivedAt,
                at,
                null,
                version + 1);
    }
}
