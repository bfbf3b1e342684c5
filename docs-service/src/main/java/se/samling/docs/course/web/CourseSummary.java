package se.samling.docs.course.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.course.Course;
import se.samling.docs.directory.Text;

/** A course in a list. {@code publishAt} is local in its zone. */
public record CourseSummary(
        UUID id,
        String slug,
        Text title,
        @Nullable Text ingress,
        @Nullable Text audienceText,
        String state,
        @Nullable LocalDateTime publishAt,
        int minMinutes,
        int maxMinutes,
        int steps,
        boolean closed,
        List<UUID> hostIds) {

    public static CourseSummary of(Course course, Instant now) {
        var publication = course.publication();
        return new CourseSummary(
                course.id(),
                course.slug(),
                course.content().title(),
                course.content().ingress(),
                course.content().audienceText(),
                course.state(now).word(),
                publication == null ? null : publication.at(),
                course.minutes().min(),
                course.minutes().max(),
                course.steps().size(),
                !course.audience().isEverybody(),
                course.hostIds());
    }
}
