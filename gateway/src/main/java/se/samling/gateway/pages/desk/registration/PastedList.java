package se.samling.gateway.pages.desk.registration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Entry;
import se.samling.gateway.pages.form.Forms;

/**
 * Rows as they come out of a spreadsheet or a file: name, address and organisation, with a tab, a semicolon or a comma between. A
 * first row without an address is a heading.
 */
final class PastedList {

    private PastedList() {}

    /** All for {@code mode}; null where the event has one only. */
    static List<Entry> read(String pasted, @Nullable String mode) {
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
            return rows.stream()
                    .skip(heading ? 1 : 0)
                    .map(row -> new Entry(cell(row, 0), cell(row, 1), cell(row, 2), mode, "sv"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
