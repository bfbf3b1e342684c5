package se.samling.docs.course;

import java.util.UUID;

/** What happened to a course. */
public sealed interface CourseFact {

    UUID courseId();

    /** Drafted, changed, let out, called back or put away: as it stands now. */
    record CourseChanged(Course course) implements CourseFact {
        @Override
        public UUID courseId() {
            return course.id();
        }
    }

    /** A draft was thrown away. */
    record CourseDiscarded(UUID courseId) implements CourseFact {}
}
