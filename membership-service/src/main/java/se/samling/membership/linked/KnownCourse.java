package se.samling.membership.linked;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A web course, in the shape of {@code samling.courses.v1}, so far as a link to it needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownCourse(
        UUID courseId, long version, String slug, @Nullable Instant outFrom) {}
