package se.samling.docs.course;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** Lets courses out now or at a set time, calls back what is not out yet, and puts away what has had its time. */
@Service
public class Publishing {

    private static final String STOCKHOLM = "Europe/Stockholm";

    private final Courses courses;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Publishing(Courses courses, ApplicationEventPublisher facts, Clock clock) {
        this.courses = courses;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param at null for now
     * @throws InvalidField where something is missing or the time is past or none
     * @throws Conflict {@code course-is-out} where it is
     */
    @Transactional
    public Course publish(UUID id, int version, @Nullable LocalDateTime at, @Nullable String zone) {
        var course = locked(id, version);
        if (course.isOut(clock.instant())) {
            throw new Conflict("course-is-out");
        }
        Drafting.demandComplete(course);
        return kept(course.with(Course.Stored.PUBLISHED, publication(at, zone)));
    }

    /** Back to a draft. @throws Conflict {@code course-is-out} where it is too late for that */
    @Transactional
    public Course callBack(UUID id, int version) {
        var course = locked(id, version);
        if (course.isOut(clock.instant())) {
            throw new Conflict("course-is-out");
        }
        return kept(course.with(Course.Stored.DRAFT, null));
    }

    /** Off the lists; whoever has the address can still read it. @throws Conflict {@code course-not-out} where it is not out */
    @Transactional
    public Course archive(UUID id, int version) {
        var course = out(id, version);
        return kept(course.with(Course.Stored.ARCHIVED, course.publication()));
    }

    /** Back on the lists, as if it had never been away. */
    @Transactional
    public Course restore(UUID id, int version) {
        var course = out(id, version);
        Drafting.demandComplete(course);
        return kept(course.with(Course.Stored.PUBLISHED, course.publication()));
    }

    private Course out(UUID id, int version) {
        var course = locked(id, version);
        if (!course.isOut(clock.instant())) {
            throw new Conflict("course-not-out");
        }
        return course;
    }

    private Publication publication(@Nullable LocalDateTime at, @Nullable String zoneName) {
        ZoneId zone;
        try {
            zone = ZoneId.of(zoneName == null || zoneName.isBlank() ? STOCKHOLM : zoneName);
        } catch (DateTimeException unknown) {
            throw new InvalidField("zone", "unknown-zone");
        }
        if (at == null) {
            return new Publication(LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.SECONDS), zone);
        }
        var publication = new Publication(at.truncatedTo(ChronoUnit.SECONDS), zone);
        if (!publication.exists()) {
            throw new InvalidField("at", "time-skipped");
        }
        if (publication.instant().isBefore(clock.instant())) {
            throw new InvalidField("at", "in-the-past");
        }
        return publication;
    }

    private Course locked(UUID id, int version) {
        var course = courses.lock(id).orElseThrow(() -> new OptimisticLockingFailureException("course " + id));
        if (course.version() != version) {
            throw new OptimisticLockingFailureException("course " + id);
        }
        return course;
    }

    private Course kept(Course course) {
        courses.update(course);
        facts.publishEvent(new CourseFact.CourseChanged(course));
        return course;
    }
}
