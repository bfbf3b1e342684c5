package se.samling.docs.course;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.link.Slug;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Writes courses. One that is out, or will be at a set time, stays complete through every change. */
@Service
public class Drafting {

    /** The address of the page where a course is begun. */
    private static final String TAKEN = "ny";

    private final Courses courses;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Drafting(Courses courses, ApplicationEventPublisher facts, Clock clock) {
        this.courses = courses;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Course draft(CourseDraft draft) {
        var content = DraftReading.content(draft);
        var now = clock.instant();
        var id = TimeOrderedId.next(now);
        var course = new Course(
                id,
                slug(content.title().sv(), id),
                Course.Stored.DRAFT,
                content,
                List.of(),
                distinct(draft.hostIds()),
                audience(draft),
                draft.eventId(),
                null,
                now,
                1);
        courses.insert(course);
        facts.publishEvent(new CourseFact.CourseChanged(course));
        return course;
    }

    @Transactional
    public Course change(UUID id, int version, CourseDraft draft) {
        var before = locked(id, version);
        var content = DraftReading.content(draft);
        return kept(before.with(content, distinct(draft.hostIds()), audience(draft), draft.eventId(), clock.instant()));
    }

    /** Replaces the steps; what keeps its id keeps its readers' places and answers. */
    @Transactional
    public Course steps(UUID id, int version, @Nullable List<StepDraft> drafts) {
        var before = locked(id, version);
        return kept(before.with(StepReading.steps(drafts, before.steps()), clock.instant()));
    }

    /** @throws Conflict {@code course-was-out} where somebody may have read it: such a course is archived */
    @Transactional
    public void discard(UUID id) {
        courses.lock(id).ifPresent(course -> {
            if (course.stored() != Course.Stored.DRAFT) {
                throw new Conflict("course-was-out");
            }
            courses.remove(id);
            facts.publishEvent(new CourseFact.CourseDiscarded(id));
        });
    }

    private Course locked(UUID id, int version) {
        var course = courses.lock(id).orElseThrow(() -> new OptimisticLockingFailureException("course " + id));
        if (course.version() != version) {
            throw new OptimisticLockingFailureException("course " + id);
        }
        return course;
    }

    private Course kept(Course course) {
        if (course.stored() == Course.Stored.PUBLISHED) {
            demandComplete(course);
        }
        courses.update(course);
        facts.publishEvent(new CourseFact.CourseChanged(course));
        return course;
    }

    /** @throws InvalidField {@code needed-to-publish} for everything that is missing */
    static void demandComplete(Course course) {
        var missing = Completeness.missing(course.content(), course.steps());
        if (!missing.isEmpty()) {
            throw new InvalidField(missing.stream()
                    .map(field -> FieldError.of(field, "needed-to-publish"))
                    .toList());
        }
    }

    private static Audience audience(CourseDraft draft) {
        return new Audience(distinct(draft.networkIds()), distinct(draft.organisationIds()));
    }

    private static List<UUID> distinct(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }

    private String slug(String title, UUID id) {
        var words = Slug.of(title);
        var slug = words.isEmpty() ? "kurs" : words.length() > 80 ? words.substring(0, 80) : words;
        return TAKEN.equals(slug) || courses.bySlug(slug).isPresent()
                ? slug + "-" + id.toString().substring(24)
                : slug;
    }
}
