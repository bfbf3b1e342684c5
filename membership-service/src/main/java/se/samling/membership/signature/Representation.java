package se.samling.membership.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/** Who signs, in which capacity, and the checks that a form by link and a paper share. */
final class Representation {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_WITNESSES = 30;

    private Representation() {}

    static void check(@Nullable String representative, @Nullable String title, List<FieldError> errors) {
        words("representative", representative, LONGEST_NAME, errors);
        words("title", title, LONGEST_TITLE, errors);
    }

    static List<Witness> witnesses(@Nullable List<Witness> given, List<FieldError> errors) {
        var witnesses = (given == null ? List.<Witness>of() : given)
                .stream()
                        .map(one -> new Witness(stripped(one.name()), stripped(one.role())))
                        .filter(one -> one.name() != null || one.role() != null)
                        .toList();
        if (witnesses.size() > MOST_WITNESSES) {
            errors.add(FieldError.of("witnesses", "too-many", MOST_WITNESSES));
        }
        if (witnesses.stream().anyMatch(one -> tooLong(one.name()) || tooLong(one.role()))) {
            errors.add(FieldError.of("witnesses", "too-long", LONGEST_TITLE));
        }
        return witnesses;
    }

    static void words(String field, @Nullable String said, int most, List<FieldError> errors) {
        if (said == null || said.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (said.length() > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }

    static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static boolean tooLong(@Nullable String words) {
        return words != null && words.length() > LONGEST_TITLE;
    }
}
