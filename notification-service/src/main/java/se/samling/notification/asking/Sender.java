package se.samling.notification.asking;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/**
 * What every open form carries beside its words. {@code id} is the form's own: the same form sent twice is one mail.
 * {@code email} is where an answer is wanted, if anywhere; {@code website} is a field that people do not see,
 * {@code shownAt} epoch milliseconds.
 */
record Sender(
        @Nullable UUID id,
        @Nullable String email,
        @Nullable String website,
        @Nullable Long shownAt) {

    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[^\\s@<>\",;:()\\[\\]\\\\]+\\.[\\p{L}\\d-]{2,}");

    void check(List<FieldError> errors) {
        var address = address();
        if (address.length() > LONGEST_ADDRESS
                || !address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            errors.add(FieldError.of("email", "bad-address"));
        }
    }

    /** Empty where no answer is wanted. */
    String address() {
        return email == null ? "" : email.strip();
    }

    UUID formId() {
        return id == null ? UUID.randomUUID() : id;
    }
}
