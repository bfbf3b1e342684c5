package se.samling.notification.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a letter under its button. kind: paragraph, quote, facts, timetable, dates, ticket. */
public record Block(
        String kind,
        String title,
        String text,
        List<Row> rows,
        @Nullable Ticket ticket) {

    /**
     * A line of facts ("När", "tisdag …"), of a timetable ("09.00", "Välkommen") or one of several dates ("tisdag …", "Frukostmöte");
     * {@code note} may be empty. {@code link}: where something can be done about a date.
     */
    public record Row(
            String label,
            String value,
            String note,
            @Nullable Link link) {

        public Row(String label, String value, String note) {
            this(label, value, note, null);
        }
    }

    public static Block paragraph(String text) {
        return new Block("paragraph", "", text, List.of(), null);
    }

    /** Somebody's own words, under a line that says whose. */
    public static Block quote(String title, String text) {
        return new Block("quote", title, text, List.of(), null);
    }

    /** The text with every line marked as somebody else's, as plain text mail does. */
    public String quoted() {
        return text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    public static Block facts(List<Row> rows) {
        return new Block("facts", "", "", List.copyOf(rows), null);
    }

    public static Block timetable(String title, List<Row> rows) {
        return new Block("timetable", title, "", List.copyOf(rows), null);
    }

    public static Block dates(String title, List<Row> rows) {
        return new Block("dates", title, "", List.copyOf(rows), null);
    }

    /** What to do with the code, the code in words and its picture. */
    public static Block ticket(String title, String text, Ticket ticket) {
        return new Block("ticket", title, text, List.of(), ticket);
    }
}
