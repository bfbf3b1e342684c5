package se.samling.gateway.pages.desk.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.client.form.Question.Condition;
import se.samling.gateway.client.form.Question.Offer;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/**
 * A question as it is typed.
 *
 * @param options one a line: Swedish, then a vertical bar and English
 * @param condition the question's id, a vertical bar, the answer's code; empty for none
 */
public record QuestionForm(
        String kind,
        @Nullable String label,
        @Nullable String labelEn,
        @Nullable String help,
        @Nullable String helpEn,
        @Nullable String options,
        @Nullable String required,
        @Nullable String mode,
        @Nullable String of,
        @Nullable String lowest,
        @Nullable String highest,
        @Nullable String condition,
        @Nullable String purpose,
        @Nullable String purposeEn,
        @Nullable String keptDays,
        List<String> fileKinds,
        @Nullable String megabytes) {

    /** What a question can take, as the API names it. */
    public static final List<String> FILE_KINDS = List.of("pdf", "image", "document", "sheet", "slides");

    static QuestionForm of(Question question) {
        var files = question.files();
        var condition = question.condition();
        return new QuestionForm(
                question.kind(),
                question.label().sv(),
                question.label().en(),
                question.help() == null ? null : question.help().sv(),
                question.help() == null ? null : question.help().en(),
                question.options().stream().map(option -> line(option.label())).collect(Collectors.joining("\n")),
                question.required() ? "true" : null,
                question.mode(),
                question.of(),
                plain(question.lowest()),
                plain(question.highest()),
                condition == null ? null : condition.question() + "|" + condition.answer(),
                question.purpose().sv(),
                question.purpose().en(),
                question.keptDays() == null ? null : question.keptDays().toString(),
                files == null ? List.of() : files.kinds(),
                files == null || files.megabytes() == null
                        ? null
                        : files.megabytes().toString());
    }

    static QuestionForm of(Map<String, String> fields, String kind) {
        return new QuestionForm(
                kind,
                fields.get("label"),
                fields.get("labelEn"),
                fields.get("help"),
                fields.get("helpEn"),
                fields.get("options"),
                fields.get("required"),
                fields.get("mode"),
                fields.get("of"),
                fields.get("lowest"),
                fields.get("highest"),
                fields.get("condition"),
                fields.get("purpose"),
                fields.get("purposeEn"),
                fields.get("keptDays"),
                FILE_KINDS.stream()
                        .filter(one -> fields.containsKey("takes-" + one))
                        .toList(),
                fields.get("megabytes"));
    }

    /** As the API takes it; {@code before} is the question it was, whose answers keep their codes. */
    Question toApi(UUID id, @Nullable Question before) {
        return new Question(
                id,
                0,
                false,
                kind,
                Typed.text(label, labelEn),
                Typed.optional(help, helpEn),
                offers(before == null ? List.of() : before.options()),
                required != null,
                Forms.blankToNull(mode),
                "group".equals(of) ? "group" : "person",
                number(lowest),
                number(highest),
                when(),
                Typed.text(purpose, purposeEn),
                keptDays == null || !keptDays.strip().matches("\\d{1,6}") ? null : Integer.valueOf(keptDays.strip()),
                files());
    }

    /** Megabytes that are no number are 0, which the service refuses by name. */
    private Question.@Nullable Files files() {
        var most = Forms.blankToNull(megabytes);
        return "file".equals(kind)
                ? new Question.Files(
                        fileKinds,
                        most == null ? null : most.matches("\\d{1,4}") ? Integer.valueOf(most) : Integer.valueOf(0))
                : null;
    }

    /** The same words keep their code; so does the line at the same place, when no line came or went. */
    private List<Offer> offers(List<Offer> before) {
        var lines = Typed.lines(options);
        var offers = new ArrayList<Offer>();
        for (int at = 0; at < lines.size(); at++) {
            var words = lines.get(at).split("\\|", 2);
            var label = Typed.text(words[0], words.length > 1 ? words[1] : null);
            var same = before.stream()
                    .filter(offer -> offer.label().sv().equals(label.sv()))
                    .map(Offer::code)
                    .findFirst()
                    .orElse(lines.size() == before.size() ? before.get(at).code() : null);
            boolean taken = offers.stream().anyMatch(offer -> Objects.equals(offer.code(), same));
            offers.add(new Offer(taken ? null : same, label));
        }
        return offers;
    }

    private @Nullable Condition when() {
        var parts = condition == null ? new String[0] : condition.split("\\|", 2);
        return parts.length < 2 || !Forms.isId(parts[0]) ? null : new Condition(UUID.fromString(parts[0]), parts[1]);
    }

    private static @Nullable BigDecimal number(@Nullable String typed) {
        return typed != null && typed.strip().matches("-?\\d{1,12}([.,]\\d{1,6})?")
                ? new BigDecimal(typed.strip().replace(',', '.'))
                : null;
    }

    private static String line(Text text) {
        return text.en() == null ? text.sv() : text.sv() + " | " + text.en();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    public boolean isSealed() {
        return List.of("diet", "access").contains(kind);
    }

    public boolean isOffering() {
        return List.of("choice", "several", "diet", "access").contains(kind);
    }
}
