package se.samling.event.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;

/**
 * The questions of several events asked at once. What several ask in the same words, of the same people and for the same purpose is
 * asked once; each event still reads the answer by its own question.
 */
public final class SharedForm {

    private static final String FIELD = "answers.";

    /** A question as it is asked of all, with the events that ask it; {@code question} is the first one's. */
    public record Shared(Question question, List<UUID> eventIds) {}

    /** One event's own. */
    private record Own(UUID eventId, Question question) {}

    /** What makes two questions the same; {@code turn} tells two of one form apart that are. */
    private record Key(
            QuestionKind kind,
            Text label,
            @Nullable Text help,
            List<Text> options,
            boolean required,
            @Nullable String mode,
            String of,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            Text purpose,
            int keptDays,
            Question.@Nullable Files files,
            @Nullable Key hangsOn,
            @Nullable Integer answer,
            int turn) {}

    private final Map<Key, List<Own>> byKey = new LinkedHashMap<>();
    private final Map<UUID, List<Own>> byQuestion = new HashMap<>();

    private SharedForm() {}

    /** @param forms in the order in which their questions are asked */
    public static SharedForm of(List<Form> forms) {
        var shared = new SharedForm();
        forms.forEach(shared::add);
        return shared;
    }

    private void add(Form form) {
        var keys = new HashMap<UUID, Key>();
        for (var question : form.questions()) {
            if (!question.withdrawn()) {
                var key = key(question, form, keys, 0);
                for (int turn = 1; keys.containsValue(key); turn++) {
                    key = key(question, form, keys, turn);
                }
                keys.put(question.id(), key);
                var same = byKey.computeIfAbsent(key, none -> new ArrayList<>());
                same.add(new Own(form.eventId(), question));
                byQuestion.put(question.id(), same);
            }
        }
    }

    private static Key key(Question question, Form form, Map<UUID, Key> keys, int turn) {
        var body = question.body();
        var condition = body.condition();
        var decides = condition == null
                ? null
                : form.questions().stream()
                        .filter(other -> other.id().equals(condition.question()))
                        .findFirst()
                        .orElse(null);
        return new Key(
                body.kind(),
                body.label(),
                body.help(),
                body.options().stream().map(Question.Option::label).toList(),
                body.required(),
                body.mode(),
                body.of(),
                body.lowest(),
                body.highest(),
                body.purpose(),
                body.keptDays(),
                body.files(),
                condition == null ? null : keys.get(condition.question()),
                condition == null || decides == null ? null : decides.codes().indexOf(condition.answer()),
                turn);
    }

    /** Each question once; what it hangs on is asked before it. */
    public List<Shared> questions() {
        return byKey.values().stream()
                .map(same -> new Shared(
                        asked(same.getFirst().question()),
                        same.stream().map(Own::eventId).toList()))
                .toList();
    }

    /** The condition as it stands among the questions that are asked. */
    private Question asked(Question question) {
        var condition = question.body().condition();
        var same = condition == null ? null : byQuestion.get(condition.question());
        if (condition == null || same == null) {
            return question;
        }
        var first = same.getFirst().question();
        var own = own(same, condition.question());
        var there = new Question.Condition(first.id(), code(condition.answer(), own, first));
        return new Question(
                question.id(), question.version(), false, question.body().when(there));
    }

    /** What was answered, as each event's own question takes it; an event's own answer stays. */
    public Map<String, Object> spread(Map<String, Object> typed) {
        var spread = new HashMap<>(typed);
        for (var same : byKey.values()) {
            same.stream()
                    .map(Own::question)
                    .filter(question -> typed.get(question.id().toString()) != null)
                    .findFirst()
                    .ifPresent(from -> same.forEach(to -> spread.putIfAbsent(
                            to.question().id().toString(),
                            translated(
                                    Objects.requireNonNull(typed.get(from.id().toString())), from, to.question()))));
        }
        return spread;
    }

    /** What is wrong with an answer, once, at the question that is asked. */
    public List<FieldError> shown(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(shown(error.field()), error.code(), error.arguments()))
                .distinct()
                .toList();
    }

    private String shown(String field) {
        return byQuestion.entrySet().stream()
                .filter(one -> field.equals(FIELD + one.getKey()))
                .map(one -> FIELD + one.getValue().getFirst().question().id())
                .findFirst()
                .orElse(field);
    }

    private static Question own(List<Own> same, UUID id) {
        return same.stream()
                .map(Own::question)
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Two events may have given the same answer codes of their own. */
    private static Object translated(Object value, Question from, Question to) {
        return switch (value) {
            case Map<?, ?> both -> {
                var other = new HashMap<Object, @Nullable Object>(both);
                other.computeIfPresent("chosen", (name, chosen) -> translated(chosen, from, to));
                yield other;
            }
            case List<?> list ->
                list.stream()
                        .map(one -> one == null ? "" : translated(one, from, to))
                        .toList();
            case String code -> code(code, from, to);
            default -> value;
        };
    }

    private static String code(String code, Question from, Question to) {
        int at = from.codes().indexOf(code);
        return at < 0 ? code : to.codes().get(at);
    }
}
