package se.samling.gateway.pages.registration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.samling.gateway.client.form.OwnAnswers;

/**
 * Answers to an event's own questions, as typed: fields {@code answers.<question>}, and {@code words.<question>} where a note goes with
 * what is chosen. A file stands as its receipt, with its name in {@code names.<question>}; {@code drop.<question>} takes it out.
 */
public record AnswerFields(Map<String, List<String>> typed) {

    public static final AnswerFields NONE = new AnswerFields(Map.of());
    static final String ANSWER = "answers.";
    /** What a file that has been sent is called; the answer is its receipt. */
    static final String NAME = "names.";

    private static final String WORDS = "words.";
    private static final String DROP = "drop.";
    private static final int MOST = 200;

    public static AnswerFields of(MultiValueMap<String, String> fields) {
        var typed = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            boolean ours = name.startsWith(ANSWER) || name.startsWith(WORDS) || name.startsWith(NAME);
            if (ours && typed.size() < MOST) {
                typed.put(name, List.copyOf(values));
            }
        });
        fields.keySet().stream()
                .filter(name -> name.startsWith(DROP))
                .map(name -> name.substring(DROP.length()))
                .forEach(question -> {
                    typed.remove(ANSWER + question);
                    typed.remove(NAME + question);
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
                if ("file".equals(question.kind())) {
                    typed.put(NAME + question.id(), words);
                }
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

    /** What a file that has been sent is called; null where none has been. */
    public @Nullable String name(UUID question) {
        return typed.getOrDefault(NAME + question, List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    /** By question, as the API takes them. */
    public Map<String, Object> toApi() {
        var answers = new HashMap<String, Object>();
        typed.forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                answers.putIfAbsent(name.substring(ANSWER.length()), values);
            } else if (name.startsWith(WORDS)) {
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
