package se.samling.event.listing;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.event.listing.RegistrationList.Row;
import se.samling.platform.page.Cursor;
import se.samling.platform.problem.InvalidField;

/** An order of the list, and how it goes on after a row: by the values it is sorted by, never by counting rows. */
public enum Sort {
    REGISTERED("registered", List.of("r.registered_at", "r.id"), false),
    REGISTERED_LAST("-registered", List.of("r.registered_at", "r.id"), true),
    NAME("name", List.of("l.name", "l.registration_id"), false),
    NAME_LAST("-name", List.of("l.name", "l.registration_id"), true),
    ORGANISATION("organisation", List.of("l.organisation", "l.name", "l.registration_id"), false),
    ORGANISATION_LAST("-organisation", List.of("l.organisation", "l.name", "l.registration_id"), true);

    private final String word;
    private final List<String> columns;
    private final boolean falling;

    Sort(String word, List<String> columns, boolean falling) {
        this.word = word;
        this.columns = columns;
        this.falling = falling;
    }

    /** By time where none is asked for. @throws InvalidField for one that is not offered */
    public static Sort of(@Nullable String word) {
        return word == null || word.isBlank()
                ? REGISTERED
                : Arrays.stream(values())
                        .filter(sort -> sort.word.equals(word))
                        .findFirst()
                        .orElseThrow(() -> new InvalidField("sort", "unreadable"));
    }

    String order() {
        return columns.stream()
                .map(column -> falling ? column + " desc" : column)
                .collect(Collectors.joining(", "));
    }

    /** Rows that come after the values of {@link #after}. */
    String beyond() {
        var values = columns.stream()
                .map(column -> ":after" + columns.indexOf(column))
                .collect(Collectors.joining(", "));
        return " and (" + String.join(", ", columns) + ") " + (falling ? "<" : ">") + " (" + values + ")";
    }

    /** @throws InvalidField when the cursor is none of ours, or of another order */
    @Nullable
    List<Object> after(@Nullable String cursor) {
        var decoded = Cursor.decode(cursor, columns.size() + 1);
        if (decoded == null) {
            return null;
        }
        var keys = decoded.keys();
        try {
            if (keys.getFirst().equals(word)) {
                var id = UUID.fromString(keys.getLast());
                return switch (columns.size()) {
                    case 3 -> List.of(keys.get(1), keys.get(2), id);
                    default -> List.of(byTime() ? Timestamp.from(Instant.parse(keys.get(1))) : keys.get(1), id);
                };
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // said below
        }
        throw new InvalidField("cursor", "unreadable");
    }

    /** Of the last row of a page. */
    public String cursor(Row row) {
        return switch (columns.size()) {
            case 3 ->
                Cursor.of(word, row.listedOrganisation(), row.name(), row.id()).encode();
            default ->
                Cursor.of(word, byTime() ? row.registeredAt() : row.name(), row.id())
                        .encode();
        };
    }

    boolean byTime() {
        return this == REGISTERED || this == REGISTERED_LAST;
    }
}
