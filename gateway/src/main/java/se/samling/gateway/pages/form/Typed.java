package se.samling.gateway.pages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What was typed into fields, as values of the API. */
public final class Typed {

    private Typed() {}

    /** A text in both languages; Swedish is asked for, so it is there even when it is empty. */
    public static Text text(@Nullable String swedish, @Nullable String english) {
        return new Text(swedish == null ? "" : swedish.strip(), Forms.blankToNull(english));
    }

    /** The same where the text may be left out. */
    public static @Nullable Text optional(@Nullable String swedish, @Nullable String english) {
        var sv = Forms.blankToNull(swedish);
        var en = Forms.blankToNull(english);
        return sv == null && en == null ? null : new Text(Objects.requireNonNullElse(sv, ""), en);
    }

    /** One value per line; empty lines are none. */
    public static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** A day as browsers send it; null where it is none. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
