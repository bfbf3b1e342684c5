package se.samling.membership.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year's progress, a draft until it is submitted; then it stays as it is. */
public record Report(
        UUID signatoryId,
        int year,
        Content content,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        int version) {

    /** {@code activities} is how they stood when the report was submitted. */
    public record Content(String summary, List<Answer> commitments, List<Outcome> activities) {}

    /** What was done towards one commitment. */
    public record Answer(int number, String text) {}

    public record Outcome(UUID activityId, String title, String status) {}

    public boolean submitted() {
        return submittedAt != null;
    }
}
