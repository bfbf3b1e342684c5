package se.samling.gateway.client.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code course} is null where the reader may not read it any more. */
public record MyCourse(UUID courseId, @Nullable CourseSummary course, int finished, int notes) {}
