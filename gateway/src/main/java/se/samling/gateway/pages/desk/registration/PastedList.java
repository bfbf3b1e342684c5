package se.samling.gateway.pages.desk.registration;

import static se.samling.gateway.pages.desk.PastedRows.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Entry;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.pages.desk.PastedRows;

/** Name, address and organisation; a further column is the answers to the question that its heading is the words of. */
final class PastedList {

    private PastedList() {}

    /** All for {@code mode}; null where the event has one only. */
    static List<Entry> read(String pasted, @Nullable String mode, List<Question> questions) {
        var list = PastedRows.read(pasted);
        var columns = list.heading() == null ? Map.<Integer, UUID>of() : columns(list.heading(), questions);
        return list.rows().stream()
                .map(row -> new Entry(cell(row, 0), cell(row, 1), cell(row, 2), mode, "sv", answers(row, columns)))
                .toList();
    }

    /** The questions that columns are the answers to. */
    private static Map<Integer, UUID> columns(CSVRecord heading, List<Question> questions) {
        var columns = new HashMap<Integer, UUID>();
        for (int at = 3; at < heading.size(); at++) {
            for (var question : questions) {
                var said = heading.get(at);
                if (question.id() != null
                        && (said.equalsIgnoreCase(question.label().sv())
                                || said.equalsIgnoreCase(question.label().en()))) {
                    columns.put(at, question.id());
                }
            }
        }
        return columns;
    }

    /** Several answers in one cell have a vertical bar between them. */
    private static Map<String, Object> answers(CSVRecord row, Map<Integer, UUID> columns) {
        var answers = new HashMap<String, Object>();
        columns.forEach((at, question) -> {
            var cell = cell(row, at);
            if (cell != null) {
                answers.put(question.toString(), List.of(cell.split("\\s*\\|\\s*")));
            }
        });
        return answers;
    }
}
