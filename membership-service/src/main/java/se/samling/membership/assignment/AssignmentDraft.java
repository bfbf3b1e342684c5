package se.samling.membership.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** An assignment as an organiser writes it. English words may be missing. */
public record AssignmentDraft(
        @Nullable Text title,
        @Nullable Text text,
        @Nullable UUID afterEventId,
        @Nullable LocalDate dueOn) {

    private static final int TITLE_AT_MOST = 200;
    private static final int TEXT_AT_MOST = 5000;

    /**
     * @param dueBefore the day that stood so far and may stay even when it is over; null for a new assignment
     * @throws InvalidField naming everything that is missing or wrong
     */
    Checked checked(LocalDate today, @Nullable LocalDate dueBefore) {
        var errors = new ArrayList<FieldError>();
        text("title", title, TITLE_AT_MOST, errors);
        text("text", text, TEXT_AT_MOST, errors);
        if (dueOn == null) {
            errors.add(FieldError.of("dueOn", "required"));
        } else if (dueOn.isBefore(today) && !dueOn.equals(dueBefore)) {
            errors.add(FieldError.of("dueOn", "due-in-the-past"));
        }
        if (title == null || text == null || dueOn == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Checked(new Assignment.Content(stripped(title), stripped(text)), afterEventId, dueOn);
    }

    /** A draft with nothing missing. */
    record Checked(Assignment.Content content, @Nullable UUID afterEventId, LocalDate dueOn) {}

    private static void text(String field, @Nullable Text text, int atMost, List<FieldError> errors) {
        if (text == null || text.sv() == null || text.sv().isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.sv().length() > atMost || text.en() != null && text.en().length() > atMost) {
            errors.add(FieldError.of(field, "too-long", atMost));
        }
    }

    private static Text stripped(Text text) {
        var english = text.en();
        return new Text(text.sv().strip(), english == null || english.isBlank() ? null : english.strip());
    }
}
