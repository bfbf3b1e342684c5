package se.samling.gateway.pages.enrolment;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.enrolment.BoardDecision;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** The board's decision in the fields of a form. */
final class DecisionFields {

    private DecisionFields() {}

    /** Null when nothing is chosen: the service asks for it. */
    static @Nullable BoardDecision toApi(
            @Nullable String decided,
            @Nullable String body,
            @Nullable String date,
            @Nullable String reference,
            @Nullable String expectedOn) {
        if ("made".equals(decided)) {
            return new BoardDecision(Forms.blankToNull(body), Typed.day(date), Forms.blankToNull(reference), null);
        }
        var expected = Typed.day(expectedOn);
        return "awaited".equals(decided) && expected != null
                ? new BoardDecision(Forms.blankToNull(body), null, null, expected)
                : null;
    }
}
