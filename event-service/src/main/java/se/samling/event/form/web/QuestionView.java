package se.samling.event.form.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.form.Question;
import se.samling.event.language.Text;

/** A question as the API shows it; what is written has the same fields. */
public record QuestionView(
        UUID id,
        int version,
        boolean withdrawn,
        String kind,
        Text label,
        @Nullable Text help,
        List<Question.Option> options,
        boolean required,
        @Nullable String mode,
        String of,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        Question.@Nullable Condition condition,
        Text purpose,
        int keptDays,
        Question.@Nullable Files files) {

    public static QuestionView of(Question question) {
        var body = question.body();
        return new QuestionView(
                question.id(),
                question.version(),
                question.withdrawn(),
                body.kind().word(),
                body.label(),
                body.help(),
                body.options(),
                body.required(),
                body.mode(),
                body.of(),
                body.lowest(),
                body.highest(),
                body.condition(),
                body.purpose(),
                body.keptDays(),
                body.files());
    }
}
