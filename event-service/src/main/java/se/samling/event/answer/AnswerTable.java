package se.samling.event.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** An event's answers for its organisers: a column per question, and how many chose what. Diet and access needs are not in it. */
@Service
@Transactional(readOnly = true)
public class AnswerTable {

    private final Forms forms;
    private final Answers answers;
    private final Tallies tallies;

    AnswerTable(Forms forms, Answers answers, Tallies tallies) {
        this.forms = forms;
        this.answers = answers;
        this.tallies = tallies;
    }

    /** How many chose one option. */
    public record Count(String code, Text label, int number) {}

    /** A question that one can count, with its counts. */
    public record Counted(Question question, List<Count> counts) {}

    /** Columns also of questions that are not asked any more. */
    public List<Question> columns(UUID eventId) {
        return forms.everOf(eventId).questions().stream()
                .filter(question -> !question.kind().sealed())
                .toList();
    }

    /** An answer in words; of a file the name, and where coordinators read it. */
    public record Cell(
            String sv, @Nullable String en, @Nullable String address) {}

    /** By registration and question. */
    public Map<UUID, Map<UUID, Cell>> rows(UUID eventId, List<UUID> registrations) {
        var said = new Said(forms);
        var rows = new HashMap<UUID, Map<UUID, Cell>>();
        for (var given : answers.plainOf(eventId, registrations)) {
            rows.computeIfAbsent(given.registrationId(), id -> new HashMap<>())
                    .put(given.answer().questionId(), cell(said.of(given.answer()), given.answer()));
        }
        return rows;
    }

    private static Cell cell(Text words, Answer answer) {
        var address = answer.file() == null ? null : "/api/answer-files/" + answer.file() + "/content";
        return new Cell(words.sv(), words.en(), address);
    }

    public List<Counted> counts(UUID eventId) {
        var found = tallies.of(eventId).stream()
                .collect(Collectors.groupingBy(
                        Tallies.Tally::questionId, Collectors.toMap(Tallies.Tally::code, Tallies.Tally::number)));
        var counted = new ArrayList<Counted>();
        for (var question : columns(eventId)) {
            if (!question.codes().isEmpty()) {
                counted.add(new Counted(question, counts(question, found.getOrDefault(question.id(), Map.of()))));
            }
        }
        return counted;
    }

    static List<Count> counts(Question question, Map<String, Integer> found) {
        return question.codes().stream()
                .map(code -> new Count(code, Said.label(question.body(), code), found.getOrDefault(code, 0)))
                .toList();
    }
}
