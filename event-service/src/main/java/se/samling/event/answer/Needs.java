package se.samling.event.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.form.Answer;
import se.samling.event.form.Answers;
import se.samling.event.form.Forms;
import se.samling.event.form.Question;
import se.samling.event.language.Text;

/**
 * What those who come on site eat and need. The caterer gets counts and loose notes; who said what is shown to organisers alone, and
 * that they looked is written down first.
 */
@Service
public class Needs {

    private final Forms forms;
    private final Answers answers;
    private final Tallies tallies;
    private final Readings readings;
    private final Clock clock;

    Needs(Forms forms, Answers answers, Tallies tallies, Readings readings, Clock clock) {
        this.forms = forms;
        this.answers = answers;
        this.tallies = tallies;
        this.readings = readings;
        this.clock = clock;
    }

    /** One question's counts; {@code notes} in alphabetical order, so that they do not follow the list of people. */
    public record Counted(Question question, List<AnswerTable.Count> counts, List<String> notes, int people) {}

    /** What one person said. */
    public record Named(UUID registrationId, String name, UUID questionId, Text said) {}

    /** That somebody read the list with names; nobody when they were erased since. */
    public record Reading(@Nullable UUID personId, Instant readAt) {}

    @Transactional(readOnly = true)
    public List<Counted> counts(UUID eventId) {
        var given = answers.sealedOf(eventId).stream()
                .map(Answers.Given::answer)
                .collect(Collectors.groupingBy(Answer::questionId));
        return questions(eventId).stream()
                .map(question -> counted(question, given.getOrDefault(question.id(), List.of())))
                .toList();
    }

    /** {@code by} is absent for an account without a person. */
    @Transactional
    public List<Named> people(UUID eventId, @Nullable UUID by) {
        readings.add(eventId, by, clock.instant());
        var said = new Said(forms);
        var given = answers.sealedOf(eventId);
        var names = tallies.names(
                given.stream().map(Answers.Given::registrationId).distinct().toList());
        return given.stream()
                .map(one -> new Named(
                        one.registrationId(),
                        names.getOrDefault(one.registrationId(), ""),
                        one.answer().questionId(),
                        said.of(one.answer())))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    public List<Reading> readings(UUID eventId) {
        return readings.of(eventId);
    }

    /** Also those that were withdrawn while people had answered. */
    public List<Question> questions(UUID eventId) {
        return forms.everOf(eventId).questions().stream()
                .filter(question -> question.kind().sealed())
                .toList();
    }

    private static Counted counted(Question question, List<Answer> given) {
        Map<String, Integer> found = given.stream()
                .flatMap(answer -> answer.chosen().stream())
                .collect(Collectors.toMap(code -> code, code -> 1, Integer::sum));
        var notes = given.stream()
                .map(Answer::words)
                .filter(Objects::nonNull)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return new Counted(question, AnswerTable.counts(question, found), notes, given.size());
    }
}
