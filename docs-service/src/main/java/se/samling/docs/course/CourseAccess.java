package se.samling.docs.course;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.docs.reading.MembersOnly;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Finds a course for whoever may have it. */
@Component
public class CourseAccess {

    private final Courses courses;
    private final ReadingRule rule;
    private final Clock clock;

    CourseAccess(Courses courses, ReadingRule rule, Clock clock) {
        this.courses = courses;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * One that is not out is there for its organisers only.
     *
     * @throws NotFound where there is none, or none yet
     * @throws MembersOnly where it is for others than the caller
     */
    public Course readable(String idOrSlug, Caller caller) {
        var course = found(idOrSlug);
        if (!course.isOut(clock.instant())) {
            if (!organises(caller, course)) {
                throw new NotFound("course", idOrSlug);
            }
        } else if (!course.audience().isEverybody()) {
            rule.mayReadCourse(caller, course.id());
        }
        return course;
    }

    public boolean mayRead(Course course, Caller caller) {
        try {
            readable(course.id().toString(), caller);
            return true;
        } catch (NotFound | MembersOnly notForThem) {
            return false;
        }
    }

    /** @throws NotFound where there is none, or none that the caller may know of; @throws Forbidden where it is another's */
    public Course own(UUID id, Caller caller) {
        var course = found(id.toString());
        if (organises(caller, course)) {
            return course;
        }
        if (course.isOut(clock.instant()) && course.audience().isEverybody()) {
            throw new Forbidden("forbidden");
        }
        throw new NotFound("course", id);
    }

    public boolean organises(Caller caller, Course course) {
        return rule.organisesCourse(caller, course.id());
    }

    private Course found(String idOrSlug) {
        return (idOrSlug.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                        ? courses.find(UUID.fromString(idOrSlug))
                        : courses.bySlug(idOrSlug))
                .orElseThrow(() -> new NotFound("course", idOrSlug));
    }
}
