package se.samling.gateway.pages.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.pages.form.Forms;

/**
 * Rows as they come out of a spreadsheet or a file: people with their addresses, with a tab, a semicolon or a comma between.
 *
 * @param heading the first row where it has no address in it
 */
public record PastedRows(@Nullable CSVRecord heading, List<CSVRecord> rows) {

    public static PastedRows read(String pasted) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(pasted))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var csv = CSVParser.parse(new StringReader(pasted), format)) {
            var all = csv.getRecords();
            boolean headed = !all.isEmpty() && all.getFirst().stream().noneMatch(cell -> cell.contains("@"));
            return headed ? new PastedRows(all.getFirst(), all.subList(1, all.size())) : new PastedRows(null, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where there is nothing in it. */
    public static @Nullable String cell(CSVRecord row, int at) {
        return row.size() > at ? Forms.blankToNull(row.get(at)) : null;
    }

    private static char delimiter(String pasted) {
        if (pasted.indexOf('\t') >= 0) {
            return '\t';
        }
        return pasted.indexOf(';') >= 0 ? ';' : ',';
    }
}
