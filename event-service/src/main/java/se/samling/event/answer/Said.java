package se.samling.event.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.event.form.Answer;
import se.samling.event.form.Forms;
import se.samling.event.form.Question;
import se.samling.event.language.Text;

/** Answers in words, as the question was worded when they were given. */
final class Said {

    private static final Map<String, Text> YES_OR_NO =
            Map.of(Question.YES, new Text("Ja", "Yes"), Question.NO, new Text("Nej", "No"));

    private final Forms forms;
    private final Map<String, Question.@Nullable Body> wordings = new HashMap<>();

    Said(Forms forms) {
        this.forms = forms;
    }

    Text of(Answer answer) {
        var body = wordings.computeIfAbsent(
                answer.questionId() + "/" + answer.questionVersion(),
                key -> forms.wording(answer.questionId(), answer.questionVersion())
                        .orElse(null));
        var chosen = answer.chosen().stream().map(code -> label(body, code)).toList();
        return new Text(
                joined(chosen.stream().map(Text::sv), answer.words()),
                joined(chosen.stream().map(text -> text.en() == null ? text.sv() : text.en()), answer.words()));
    }

    static Text label(Question.@Nullable Body body, String code) {
        return body == null || !body.kind().offers()
                ? YES_OR_NO.getOrDefault(code, new Text(code, null))
                : body.options().stream()
                        .filter(option -> option.code().equals(code))
                        .map(Question.Option::label)
                        .findFirst()
                        .orElse(new Text(code, null));
    }

    private static String joined(Stream<String> chosen, @Nullable String words) {
        return Stream.concat(chosen, Stream.ofNullable(words))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
