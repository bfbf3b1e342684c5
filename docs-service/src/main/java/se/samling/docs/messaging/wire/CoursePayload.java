package se.samling.docs.messaging.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.course.Course;
import se.samling.docs.directory.Text;

/** samling.courses.v1; the title of a course that is not for everybody stays here. */
public record CoursePayload(
        UUID courseId,
        String slug,
        @Nullable Text title,
        List<UUID> hosts,
        @Nullable String contactEmail,
        @Nullable Instant outFrom) {

    public static CoursePayload of(Course course) {
        var publication = course.publication();
        return new CoursePayload(
                course.id(),
                course.slug(),
                course.audience().isEverybody() ? course.content().title() : null,
                course.hostIds(),
                course.content().contactEmail(),
                publication == null ? null : publication.instant());
    }
}
