package se.samling.event.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/** An event's questions in their order; a condition looks back only, so none can go round in a circle. */
public record Form(UUID eventId, int version, List<Question> questions) {

    public Form {
        questions = List.copyOf(questions);
    }

    static Form empty(UUID eventId) {
        return new Form(eventId, 0, List.of());
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /** The questions that can come up for somebody, whatever they answer. */
    public List<Question> concerning(Asked asked) {
        return questions.stream()
                .filter(question -> !question.withdrawn() && question.concerns(asked))
                .toList();
    }

    /**
     * The answers out of what was typed, by question id; what is not asked of them is put aside. Adds what cannot be taken to
     * {@code errors}, as {@code answers.<question id>}.
     *
     * @param whole whether a required answer must be there
     */
    List<Answer> read(Asked asked, Map<String, ?> typed, boolean whole, List<FieldError> errors) {
        var answers = new HashMap<UUID, Answer>();
        var read = new ArrayList<Answer>();
        for (var question : concerning(asked)) {
            if (comesUp(question, answers)) {
                var answer = new AnswerReading(question, whole, errors)
                        .read(typed.get(question.id().toString()));
                if (answer != null) {
                    answers.put(question.id(), answer);
                    read.add(answer);
                }
            }
        }
        return read;
    }

    /** The questions whose required answers are missing from {@code given}. */
    public List<Question> missing(Asked asked, Map<UUID, Answer> given) {
        return concerning(asked).stream()
                .filter(question -> question.body().required())
                .filter(question -> comesUp(question, given) && !given.containsKey(question.id()))
                .toList();
    }

    private static boolean comesUp(Question question, Map<UUID, Answer> answers) {
        var condition = question.body().condition();
        return condition == null || has(answers.get(condition.question()), condition.answer());
    }

    private static boolean has(@Nullable Answer answer, String code) {
        return answer != null && answer.has(code);
    }
}
