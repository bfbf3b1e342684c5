package se.samling.notification.asking;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * What somebody found that does not work, as typed: on which page, and with which aids or browser if they say. The last four
 * as in {@link Sender}.
 */
public record FaultReport(
        @Nullable String page,
        @Nullable String text,
        @Nullable String tools,
        @Nullable UUID id,
        @Nullable String email,
        @Nullable String website,
        @Nullable Long shownAt) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 5000;

    /** @throws InvalidField naming every field that cannot be taken as it is */
    void check() {
        var errors = new ArrayList<FieldError>();
        Typed.required("text", text, LONGEST_TEXT, errors);
        Typed.fits("page", page, LONGEST_LINE, errors);
        Typed.fits("tools", tools, LONGEST_LINE, errors);
        sender().check(errors);
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    Sender sender() {
        return new Sender(id, email, website, shownAt);
    }
}
