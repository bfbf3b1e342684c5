package se.samling.notification.asking;

import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * What was typed. {@code id} is the form's own: the same form sent twice is one question. {@code email} is where an answer is
 * wanted, if anywhere; {@code website} is a field that people do not see, {@code shownAt} epoch milliseconds.
 */
public record Question(
        @Nullable UUID id,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String email,
        @Nullable String website,
        @Nullable Long shownAt) {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[^\\s@<>\",;:()\\[\\]\\\\]+\\.[\\p{L}\\d-]{2,}");

    /** @throws InvalidField naming every field that cannot be taken as it is */
    void check() {
        var errors = new ArrayList<FieldError>();
        words("subject", subject, LONGEST_SUBJECT, errors);
        words("text", text, LONGEST_TEXT, errors);
        var address = address();
        if (address.length() > LONGEST_ADDRESS
                || !address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            errors.add(FieldError.of("email", "bad-address"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    /** On one line: it goes into a mail's head. */
    String line() {
        return subject == null ? "" : subject.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    String body() {
        return text == null ? "" : text.strip();
    }

    /** Empty where no answer is wanted. */
    String address() {
        return email == null ? "" : email.strip();
    }

    private static void words(String field, @Nullable String said, int most, ArrayList<FieldError> errors) {
        if (said == null || said.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (said.length() > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }
}
