package se.samling.docs.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Text;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Reads what an organiser wrote, and gathers what is wrong with it, each with its field. */
final class Reading {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final List<FieldError> errors = new ArrayList<>();

    void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    /** @throws InvalidField naming every field that cannot be taken */
    void end() {
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    /** The text without blanks around it; null where nothing is said. English alone is no text. */
    @Nullable
    Text text(String field, @Nullable Text text, int most, boolean required) {
        var swedish = text == null ? null : line(field, text.sv(), most);
        var english = text == null ? null : line(field + "En", text.en(), most);
        if (swedish == null) {
            if (required || english != null) {
                wrong(field, "required");
            }
            return null;
        }
        return new Text(swedish, english);
    }

    /** The same for a text that has to be there; an empty one stands in until {@link #end} has spoken. */
    Text demanded(String field, @Nullable Text text, int most) {
        var read = text(field, text, most, true);
        return read == null ? new Text("", null) : read;
    }

    @Nullable
    String line(String field, @Nullable String line, int most) {
        if (line == null || line.isBlank()) {
            return null;
        }
        if (line.codePointCount(0, line.length()) > most) {
            wrong(field, "too-long", most);
        }
        return line.strip();
    }

    @Nullable
    String address(String field, @Nullable String address) {
        var read = line(field, address, 254);
        if (read != null && !ADDRESS.matcher(read).matches()) {
            wrong(field, "bad-address");
        }
        return read;
    }

    /** At most {@code most} of them. */
    <T> List<T> list(String field, @Nullable List<T> list, int most) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            wrong(field, "too-many", most);
            return list.subList(0, most);
        }
        return list;
    }
}
