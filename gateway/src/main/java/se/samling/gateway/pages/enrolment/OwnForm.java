package se.samling.gateway.pages.enrolment;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.enrolment.OwnEnrolment;

/** What is typed in one of the forms on the organisation's own page; the others show what is kept. */
public record OwnForm(
        @Nullable String decided,
        @Nullable String body,
        @Nullable String date,
        @Nullable String reference,
        @Nullable String expectedOn,
        @Nullable String answer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String replacing,
        @Nullable String buyerReference,
        @Nullable String peppolId) {

    static OwnForm of(OwnEnrolment own) {
        var decision = own.decision();
        return new OwnForm(
                decision.isRecorded() ? "made" : null,
                decision.body(),
                decision.date() == null ? null : decision.date().toString(),
                decision.reference(),
                decision.expectedOn() == null ? null : decision.expectedOn().toString(),
                null,
                null,
                null,
                null,
                own.invoice().buyerReference(),
                own.invoice().peppolId());
    }

    /** Fields that were not in the form sent show what is kept. */
    OwnForm over(OwnForm kept) {
        return new OwnForm(
                or(decided, kept.decided),
                or(body, kept.body),
                or(date, kept.date),
                or(reference, kept.reference),
                or(expectedOn, kept.expectedOn),
                answer,
                name,
                email,
                replacing,
                or(buyerReference, kept.buyerReference),
                or(peppolId, kept.peppolId));
    }

    private static @Nullable String or(@Nullable String typed, @Nullable String kept) {
        return typed == null ? kept : typed;
    }
}
