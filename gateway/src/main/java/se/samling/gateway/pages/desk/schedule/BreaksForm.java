package se.samling.gateway.pages.desk.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.schedule.SchoolBreaks;
import se.samling.gateway.client.schedule.SchoolBreaks.Line;
import se.samling.gateway.pages.form.Forms;

/** School breaks as lines, typed or pasted from a spreadsheet: area; name; first day; last day. */
public record BreaksForm(@Nullable String hostId, @Nullable String breaks) {

    private static final Pattern COLUMN = Pattern.compile("\\s*[;\t]\\s*");
    static final Pattern LINE = Pattern.compile("breaks\\[(\\d+)].*");

    SchoolBreaks toApi() {
        return new SchoolBreaks(
                hostId != null && Forms.isId(hostId) ? UUID.fromString(hostId) : null,
                lines().stream().map(BreaksForm::line).toList());
    }

    private List<String> lines() {
        return breaks == null
                ? List.of()
                : breaks.lines().filter(line -> !line.isBlank()).toList();
    }

    private static Line line(String words) {
        var columns = COLUMN.split(words.strip(), -1);
        var first = day(column(columns, 2));
        return new Line(
                column(columns, 0), column(columns, 1), first, columns.length < 4 ? first : day(column(columns, 3)));
    }

    private static @Nullable String column(String[] columns, int at) {
        return at < columns.length ? Forms.blankToNull(columns[at]) : null;
    }

    private static @Nullable LocalDate day(@Nullable String words) {
        try {
            return words == null ? null : LocalDate.parse(words);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
