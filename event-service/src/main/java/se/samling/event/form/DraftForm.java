package se.samling.event.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;

/** A form as an organiser writes it, on its way to be one: each fault is named, {@code questions[2].label}. */
final class DraftForm {

    private static final int MOST_QUESTIONS = 50;
    private static final int MOST_OPTIONS = 50;
    private static final int LONGEST_KEPT = 730;
    private static final int KEPT = 90;
    private static final int MEGABYTES = 10;
    private static final List<String> MODES = List.of("on-site", "digital");

    private final Map<UUID, Question> before;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<UUID, Question> earlier = new HashMap<>();

    DraftForm(Form before) {
        this.before = before.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
    }

    List<FieldError> errors() {
        return errors;
    }

    List<Question> read(List<QuestionDraft> drafts) {
        if (drafts.size() > MOST_QUESTIONS) {
            errors.add(FieldError.of("questions", "too-many-questions", MOST_QUESTIONS));
            return List.of();
        }
        var questions = new ArrayList<Question>();
        for (int at = 0; at < drafts.size(); at++) {
            var question = question(drafts.get(at), "questions[" + at + "].");
            if (question != null) {
                questions.add(question);
            }
        }
        return questions;
    }

    private @Nullable Question question(QuestionDraft draft, String field) {
        var known = draft.id() == null ? null : before.get(draft.id());
        var kind = QuestionKind.of(draft.kind()).orElse(null);
        if (kind == null || known != null && known.kind() != kind) {
            errors.add(FieldError.of(field + "kind", kind == null ? "question-kind" : "question-kind-fixed"));
            return null;
        }
        int faults = errors.size();
        var label = text(draft.label(), 300, field + "label");
        var purpose = text(draft.purpose(), 300, field + "purpose");
        var help = draft.help() == null || draft.help().blank() ? null : text(draft.help(), 1_000, field + "help");
        var options = kind.offers() ? options(draft.options(), field + "options") : List.<Question.Option>of();
        limits(kind, draft, field);
        if (draft.mode() != null && !MODES.contains(draft.mode())) {
            errors.add(FieldError.of(field + "mode", "unknown-mode"));
        }
        var condition = condition(draft.condition(), field + "condition");
        var files = kind == QuestionKind.FILE ? files(draft.files(), field + "files") : null;
        int kept = kept(kind, draft.keptDays(), field + "keptDays");
        if (errors.size() > faults || label == null || purpose == null) {
            return null;
        }
        boolean counts = kind == QuestionKind.NUMBER;
        var body = new Question.Body(
                kind,
                label,
                help,
                options,
                draft.required(),
                draft.mode(),
                "group".equals(draft.of()) ? "group" : "person",
                counts ? draft.lowest() : null,
                counts ? draft.highest() : null,
                condition,
                purpose,
                kept,
                files);
        var question = known == null
                ? new Question(UUID.randomUUID(), 1, false, body)
                : new Question(known.id(), known.version() + (known.body().equals(body) ? 0 : 1), false, body);
        earlier.put(draft.id() == null ? question.id() : draft.id(), question);
        return question;
    }

    private @Nullable Text text(@Nullable Text text, int longest, String field) {
        if (text == null || text.blank()) {
            errors.add(FieldError.of(field, "required"));
            return null;
        }
        var en = text.en();
        if (text.sv().length() > longest || en != null && en.length() > longest) {
            errors.add(FieldError.of(field, "too-long", longest));
        }
        return new Text(text.sv().strip(), en == null || en.isBlank() ? null : en.strip());
    }

    private List<Question.Option> options(@Nullable List<QuestionDraft.Offer> offers, String field) {
        if (offers == null || offers.isEmpty() || offers.size() > MOST_OPTIONS) {
            errors.add(FieldError.of(field, "options-number", MOST_OPTIONS));
            return List.of();
        }
        var options = new ArrayList<Question.Option>();
        var codes = new HashSet<String>();
        for (int at = 0; at < offers.size(); at++) {
            var label = text(offers.get(at).label(), 200, field + "[" + at + "].label");
            var code = offers.get(at).code();
            if (code == null || code.isBlank()) {
                code = UUID.randomUUID().toString().substring(0, 8);
            }
            if (!code.matches("[a-z0-9-]{1,40}") || !codes.add(code)) {
                errors.add(FieldError.of(field + "[" + at + "].code", "option-code"));
            } else if (label != null) {
                options.add(new Question.Option(code, label));
            }
        }
        return options;
    }

    private Question.Files files(QuestionDraft.@Nullable Accepts accepts, String field) {
        var words = accepts == null || accepts.kinds() == null ? List.of("pdf", "image") : accepts.kinds();
        var kinds = Arrays.stream(FileKind.values())
                .filter(kind -> words.contains(kind.word()))
                .toList();
        var wanted = words.stream().filter(Objects::nonNull).distinct().count();
        if (kinds.isEmpty() || kinds.size() != wanted) {
            errors.add(FieldError.of(field + ".kinds", "file-kinds"));
        }
        var most = accepts == null || accepts.megabytes() == null ? MEGABYTES : accepts.megabytes();
        if (most < 1 || most > Question.Files.MOST_MEGABYTES) {
            errors.add(FieldError.of(field + ".megabytes", "file-megabytes", Question.Files.MOST_MEGABYTES));
        }
        return new Question.Files(kinds, most);
    }

    private void limits(QuestionKind kind, QuestionDraft draft, String field) {
        var lowest = draft.lowest();
        var highest = draft.highest();
        if (kind == QuestionKind.NUMBER && lowest != null && highest != null && lowest.compareTo(highest) > 0) {
            errors.add(FieldError.of(field + "highest", "highest-below-lowest"));
        }
    }

    /** The question it hangs on must stand before it. */
    private Question.@Nullable Condition condition(Question.@Nullable Condition draft, String field) {
        if (draft == null) {
            return null;
        }
        var decides = earlier.get(draft.question());
        if (decides == null || !decides.kind().decides()) {
            errors.add(FieldError.of(field, "condition-before"));
            return null;
        }
        if (!decides.codes().contains(draft.answer())) {
            errors.add(FieldError.of(field, "condition-answer"));
            return null;
        }
        return new Question.Condition(decides.id(), draft.answer());
    }

    /** Special-category answers are gone the night after the event, whatever was asked for. */
    private int kept(QuestionKind kind, @Nullable Integer days, String field) {
        if (kind.sealed()) {
            return 0;
        }
        if (days != null && (days < 0 || days > LONGEST_KEPT)) {
            errors.add(FieldError.of(field, "kept-days", LONGEST_KEPT));
        }
        return days == null ? KEPT : days;
    }
}
