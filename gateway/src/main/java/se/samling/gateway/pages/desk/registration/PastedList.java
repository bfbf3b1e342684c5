package se.samling.gateway.pages.desk.registration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Entry;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.pages.form.Forms;

/**
 * Rows as they come out of a spreadsheet or a file: name, address and organisation, with a tab, a semicolon or a comma between. A
 * first row without an address is a heading; a further column is the answers to the question that its heading is the words of.
 */
final class PastedList {

    private PastedList() {}

    /** All for {@code mode}; null where the event has one only. */
    static List<Entry> read(String pasted, @Nullable String mode, List<Question> questions) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(pasted))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var csv = CSVParser.parse(new StringReader(pasted), format)) {
            var rows = csv.getRecords();
            boolean heading = !rows.isEmpty() && rows.getFirst().stream().noneMatch(cell -> cell.contains("@"));
            var columns = heading ? columns(rows.getFirst(), questions) : Map.<Integer, UUID>of();
            return rows.stream()
                    .skip(heading ? 1 : 0)
                    .map(row -> new Entry(cell(row, 0), cell(row, 1), cell(row, 2), mode, "sv", answers(row, columns)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static char delimiter(String pasted) {
        if (pasted.indexOf('\t') >= 0) {
            return '\t';
        }
        return pasted.indexOf(';') >= 0 ? ';' : ',';
    }

    private static @Nullable String cell(CSVRecord row, int at) {
        return row.size() > at ? Forms.blankToNull(row.get(at)) : null;
    }
}
