package se.samling.membership.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * The political decision to take part (R3.2): made by a body, on a day, under a § or diarienummer; or awaited on a day to come.
 * The minutes are a file in docs-service.
 */
public record BoardDecision(
        @Nullable String body,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable LocalDate expectedOn) {

    private static final int BODY_AT_MOST = 200;
    private static final int REFERENCE_AT_MOST = 100;

    public boolean recorded() {
        return date != null;
    }

    /** Made or awaited, all of it, and neither decided tomorrow nor awaited yesterday. @throws InvalidField naming what is wrong */
    BoardDecision checked(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (expectedOn != null && date == null) {
            if (expectedOn.isBefore(today)) {
                errors.add(FieldError.of("expectedOn", "expected-in-the-past"));
            }
            throwIfAny(errors);
            return new BoardDecision(blankToNull(body), null, null, expectedOn);
        }
        text("body", body, BODY_AT_MOST, errors);
        text("reference", reference, REFERENCE_AT_MOST, errors);
        if (date == null) {
            errors.add(FieldError.of("date", "required"));
        } else if (date.isAfter(today)) {
            errors.add(FieldError.of("date", "decided-in-the-future"));
        }
        throwIfAny(errors);
        return new BoardDecision(blankToNull(body), date, blankToNull(reference), null);
    }

    private static void text(String field, @Nullable String text, int atMost, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.length() > atMost) {
            errors.add(FieldError.of(field, "too-long", atMost));
        }
    }

    private static void throwIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
