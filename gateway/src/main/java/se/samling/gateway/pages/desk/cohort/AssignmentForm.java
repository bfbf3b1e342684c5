package se.samling.gateway.pages.desk.cohort;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.assignment.Assignment;
import se.samling.gateway.client.assignment.AssignmentDraft;
import se.samling.gateway.pages.form.Forms;

/** An assignment as it is typed. */
public record AssignmentForm(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String text,
        @Nullable String textEn,
        @Nullable String afterEventId,
        @Nullable String dueOn,
        @Nullable String version) {

    static final AssignmentForm EMPTY = new AssignmentForm(null, null, null, null, null, null, null);

    static AssignmentForm of(Assignment assignment) {
        var after = assignment.after();
        return new AssignmentForm(
                assignment.title().sv(),
                assignment.title().en(),
                assignment.text().sv(),
                assignment.text().en(),
                after == null ? null : after.id().toString(),
                assignment.dueOn().toString(),
                Integer.toString(assignment.version()));
    }

    AssignmentDraft toApi() {
        return new AssignmentDraft(
                words(title, titleEn),
                words(text, textEn),
                afterEventId != null && Forms.isId(afterEventId) ? UUID.fromString(afterEventId) : null,
                day(dueOn));
    }

    String tag() {
        return "\"" + (version == null ? "" : version) + "\"";
    }

    private static @Nullable Text words(@Nullable String swedish, @Nullable String english) {
        var sv = Forms.blankToNull(swedish);
        return sv == null ? null : new Text(sv, Forms.blankToNull(english));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
