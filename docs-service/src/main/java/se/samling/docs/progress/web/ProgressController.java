package se.samling.docs.progress.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.course.Course;
import se.samling.docs.course.CourseAccess;
import se.samling.docs.course.Courses;
import se.samling.docs.course.web.CourseSummary;
import se.samling.docs.progress.MyCourses;
import se.samling.docs.progress.Place;
import se.samling.docs.progress.Progress;
import se.samling.docs.progress.Reader;
import se.samling.docs.progress.Visits;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Where readers are. {@code state} of a step: started or finished. */
@RestController
class ProgressController {

    private final CourseAccess access;
    private final Courses courses;
    private final Progress progress;
    private final Visits visits;
    private final MyCourses mine;
    private final Clock clock;

    ProgressController(
            CourseAccess access, Courses courses, Progress progress, Visits visits, MyCourses mine, Clock clock) {
        this.access = access;
        this.courses = courses;
        this.progress = progress;
        this.visits = visits;
        this.mine = mine;
        this.clock = clock;
    }

    record StepRequest(@Nullable String state) {}

    /** A municipality or region, or a kind of organisation, or nothing. */
    record VisitRequest(
            @Nullable UUID organisationId, @Nullable String kind) {}

    record VisitView(UUID visit) {}

    /** {@code course} is null where the person may not read it any more. */
    record MineView(UUID courseId, @Nullable CourseSummary course, int finished, int notes) {}

    /** Lists the courses of which something is kept for the caller. */
    @GetMapping("/api/people/me/courses")
    List<MineView> mine(Caller caller) {
        return mine.of(person(caller)).stream()
                .map(kept ->
                        new MineView(kept.courseId(), readable(kept.courseId(), caller), kept.finished(), kept.notes()))
                .toList();
    }

    /** Shows which steps of a course the caller has started and finished. */
    @GetMapping("/api/courses/{id}/progress")
    Place progress(@PathVariable UUID id, Caller caller) {
        return progress.of(new Reader.Person(person(caller)), id);
    }

    /** Says that the caller has started or finished a step of a course. However often it is said, it counts once. */
    @PutMapping("/api/courses/{id}/progress/steps/{stepId}")
    Place moveOn(@PathVariable UUID id, @PathVariable UUID stepId, @RequestBody StepRequest request, Caller caller) {
        return moveOn(new Reader.Person(person(caller)), out(id, caller), stepId, request);
    }

    /** Forgets where the caller was in a course; notes stay. */
    @DeleteMapping("/api/courses/{id}/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, Caller caller) {
        progress.forget(person(caller), id);
    }

    /** Begins a course visit without a name, to be counted. It is forgotten within a day. */
    @PostMapping("/api/courses/{id}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    VisitView begin(@PathVariable UUID id, @RequestBody VisitRequest request, Caller caller) {
        return new VisitView(visits.begin(out(id, caller).id(), request.organisationId(), request.kind()));
    }

    /** Says that a visit without a name has started or finished a step of a course. */
    @PutMapping("/api/courses/{id}/visits/{visit}/steps/{stepId}")
    Place moveVisitOn(
            @PathVariable UUID id,
            @PathVariable UUID visit,
            @PathVariable UUID stepId,
            @RequestBody StepRequest request,
            Caller caller) {
        var course = out(id, caller);
        if (!visits.isTo(visit, course.id())) {
            throw new NotFound("visit", visit);
        }
        return moveOn(new Reader.Visit(visit), course, stepId, request);
    }

    private Place moveOn(Reader reader, Course course, UUID stepId, StepRequest request) {
        if (course.step(stepId).isEmpty()) {
            throw new NotFound("step", stepId);
        }
        return switch (request.state()) {
            case "started" -> progress.start(reader, course, stepId);
            case "finished" -> progress.finish(reader, course, stepId);
            case null -> throw new InvalidField("state", "required");
            default -> throw new InvalidField("state", "unreadable");
        };
    }

    /** An organiser who looks at a draft is not counted. */
    private Course out(UUID id, Caller caller) {
        var course = access.readable(id.toString(), caller);
        if (!course.isOut(clock.instant())) {
            throw new Conflict("course-not-out");
        }
        return course;
    }

    private @Nullable CourseSummary readable(UUID id, Caller caller) {
        return courses.find(id)
                .filter(course -> access.mayRead(course, caller))
                .map(course -> CourseSummary.of(course, clock.instant()))
                .orElse(null);
    }

    private static UUID person(Caller caller) {
        if (caller.personId() == null) {
            throw new Forbidden("forbidden");
        }
        return caller.personId();
    }
}
