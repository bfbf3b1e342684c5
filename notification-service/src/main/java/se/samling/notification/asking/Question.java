package se.samling.notification.asking;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A question to the organiser of a web course, as typed; the last four as in {@link Sender}. */
public record Question(
        @Nullable String subject,
        @Nullable String text,
        @Nullable UUID id,
        @Nullable String email,
        @Nullable String website,
        @Nullable Long shownAt) {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_TEXT = 5000;

    /** @throws InvalidField naming every field that cannot be taken as it is */
    void check() {
        var errors = new ArrayList<FieldError>();
        Typed.required("subject", subject, LONGEST_SUBJECT, errors);
        Typed.required("text", text, LONGEST_TEXT, errors);
        sender().check(errors);
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    Sender sender() {
        return new Sender(id, email, website, shownAt);
    }
}
