package se.samling.docs.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Text;

/** A step as an organiser writes it. Ids are those the course gave; without one, or with another's, it is a new thing. */
public record StepDraft(
        @Nullable UUID id,
        @Nullable Text title,
        @Nullable Text body,
        @Nullable Integer minMinutes,
        @Nullable Integer maxMinutes,
        @Nullable List<ChecklistDraft> checklists,
        @Nullable List<ReadingDraft> furtherReading,
        @Nullable List<LineDraft> questions) {

    public record ChecklistDraft(
            @Nullable Text title, @Nullable List<LineDraft> items) {}

    public record ReadingDraft(
            @Nullable Text title,
            @Nullable String source,
            @Nullable String url) {}

    /** A question, or an item of a checklist. */
    public record LineDraft(@Nullable UUID id, @Nullable Text text) {}
}
