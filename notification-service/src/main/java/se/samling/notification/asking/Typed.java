package se.samling.notification.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/** Words somebody typed into an open form. */
final class Typed {

    private Typed() {}

    static void required(String field, @Nullable String said, int most, List<FieldError> errors) {
        if (said == null || said.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else {
            fits(field, said, most, errors);
        }
    }

    static void fits(String field, @Nullable String said, int most, List<FieldError> errors) {
        if (said != null && said.length() > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }

    /** On one line: it goes into a mail's head. */
    static String line(@Nullable String said) {
        return said == null ? "" : said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    static String body(@Nullable String said) {
        return said == null ? "" : said.strip();
    }
}
