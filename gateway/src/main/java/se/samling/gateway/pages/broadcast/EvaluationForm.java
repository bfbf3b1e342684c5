package se.samling.gateway.pages.broadcast;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.broadcast.EvaluationAnswers;
import se.samling.gateway.pages.form.Forms;

/** An evaluation as it is filled in. */
public record EvaluationForm(
        @Nullable String overall,
        @Nullable String useful,
        @Nullable String technical,
        @Nullable String keep,
        @Nullable String improve) {

    static final EvaluationForm EMPTY = new EvaluationForm(null, null, null, null, null);

    EvaluationAnswers toApi() {
        return new EvaluationAnswers(
                rating(overall),
                rating(useful),
                rating(technical),
                Forms.blankToNull(keep),
                Forms.blankToNull(improve));
    }

    private static @Nullable Integer rating(@Nullable String chosen) {
        return chosen != null && chosen.matches("[1-5]") ? Integer.valueOf(chosen) : null;
    }
}
