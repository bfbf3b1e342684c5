package se.samling.gateway.client.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** All steps of a course as they are to be; what keeps its id keeps what readers have of it. */
public record Steps(List<StepDraft> steps) {

    public record StepDraft(
            @Nullable UUID id,
            @Nullable Text title,
            @Nullable Text body,
            @Nullable Integer minMinutes,
            @Nullable Integer maxMinutes,
            List<ChecklistDraft> checklists,
            List<ReadingDraft> furtherReading,
            List<LineDraft> questions) {

        /** The step as it stands. */
        public static StepDraft of(Course.Step step) {
            return new StepDraft(
                    step.id(),
                    step.title(),
                    step.body(),
                    step.minMinutes(),
                    step.maxMinutes(),
                    step.checklists().stream()
                            .map(list -> new ChecklistDraft(list.title(), lines(list.items())))
                            .toList(),
                    step.furtherReading().stream()
                            .map(link -> new ReadingDraft(link.title(), link.source(), link.url()))
                            .toList(),
                    lines(step.questions()));
        }

        private static List<LineDraft> lines(List<Course.Line> lines) {
            return lines.stream()
                    .map(line -> new LineDraft(line.id(), line.text()))
                    .toList();
        }
    }

    public record ChecklistDraft(@Nullable Text title, List<LineDraft> items) {}

    public record ReadingDraft(
            @Nullable Text title,
            @Nullable String source,
            @Nullable String url) {}

    public record LineDraft(@Nullable UUID id, Text text) {}
}
