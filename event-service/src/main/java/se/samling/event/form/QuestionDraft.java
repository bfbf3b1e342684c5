package se.samling.event.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** A question as an organiser writes it. The id is that of the question it changes, or any that others in the form refer to it by. */
public record QuestionDraft(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable Text label,
        @Nullable Text help,
        @Nullable List<Offer> options,
        boolean required,
        @Nullable String mode,
        @Nullable String of,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        Question.@Nullable Condition condition,
        @Nullable Text purpose,
        @Nullable Integer keptDays,
        @Nullable Accepts files) {

    /** Kinds by their words; left out, PDF and pictures of 10 megabytes are taken. */
    public record Accepts(
            @Nullable List<String> kinds, @Nullable Integer megabytes) {}

    /** An option; without a code it is a new one. */
    public record Offer(@Nullable String code, @Nullable Text label) {}

    static QuestionDraft of(UUID id, Question.Body body) {
        return new QuestionDraft(
                id,
                body.kind().word(),
                body.label(),
                body.help(),
                body.options().stream()
                        .map(option -> new Offer(option.code(), option.label()))
                        .toList(),
                body.required(),
                body.mode(),
                body.of(),
                body.lowest(),
                body.highest(),
                body.condition(),
                body.purpose(),
                body.keptDays(),
                body.files() == null
                        ? null
                        : new Accepts(
                                body.files().kinds().stream()
                                        .map(FileKind::word)
                                        .toList(),
                                body.files().megabytes()));
    }

    QuestionDraft renumbered(Map<UUID, UUID> ids) {
        var when = condition == null
                ? null
                : new Question.Condition(
                        ids.getOrDefault(condition.question(), condition.question()), condition.answer());
        return new QuestionDraft(
                id == null ? null : ids.get(id),
                kind,
                label,
                help,
                options,
                required,
                mode,
                of,
                lowest,
                highest,
                when,
                purpose,
                keptDays,
                files);
    }
}
