package se.samling.gateway.pages.registration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import se.samling.gateway.client.form.OwnAnswers;

/**
 * Answers to an event's own questions, as typed: fields {@code answers.<question>}, and {@code words.<question>} where a note goes with
 * what is chosen.
 */
public record AnswerFields(Map<String, List<String>> typed) {

    public static final AnswerFields NONE = new AnswerFields(Map.of());
    private static final String ANSWER = "answers.";
    private static final String WORDS = "words.";
    private static final int MOST = 200;

    public static AnswerFields of(MultiValueMap<String, String> fields) {
        var typed = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if ((name.startsWith(ANSWER) || name.startsWith(WORDS)) && typed.size() < MOST) {
                typed.put(name, List.copyOf(values));
            }
        });
        return new AnswerFields(typed);
    }

    public static AnswerFields of(OwnAnswers own) {
        var typed = new HashMap<String, List<String>>();
        for (var question : own.questions()) {
            var answer = question.id() == null ? null : own.answers().get(question.id());
            if (answer != null) {
                var words = answer.words() == null ? List.<String>of() : List.of(answer.words());
                boolean both = question.isSealed();
                typed.put(ANSWER + question.id(), answer.chosen().isEmpty() && !both ? words : answer.chosen());
                if (both) {
                    typed.put(WORDS + question.id(), words);
                }
            }
        }
        return new AnswerFields(typed);
    }

    /** What was answered to a question: codes, or one text. */
    public List<String> chosen(UUID question) {
        return typed.getOrDefault(ANSWER + question, List.of());
    }

    public String text(UUID question) {
        return String.join(" ", chosen(question));
    }

    public String words(UUID question) {
        return String.join(" ", typed.getOrDefault(WORDS + question, List.of()));
    }

    /** By question, as the API takes them. */
    public Map<String, Object> toApi() {
        var answers = new HashMap<String, Object>();
        typed.forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                answers.putIfAbsent(name.substring(ANSWER.length()), values);
            } else {
                var question = name.substring(WORDS.length());
                answers.put(
                        question,
                        Map.of(
                                "chosen",
                                typed.getOrDefault(ANSWER + question, List.of()),
                                "words",
                                String.join(" ", values)));
            }
        });
        return answers;
    }
}
