package se.samling.docs.course.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.course.Course;
import se.samling.docs.course.CourseAccess;
import se.samling.docs.course.CourseDraft;
import se.samling.docs.course.Courses;
import se.samling.docs.course.Drafting;
import se.samling.docs.course.Ownership;
import se.samling.docs.course.Publishing;
import se.samling.docs.course.StepDraft;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** {@code /api/courses}: read by everybody or by those whom they are for; written by the coordinators of their hosts. */
@RestController
@RequestMapping("/api/courses")
class CourseController {

    private static final int PAGE = 50;
    private static final int LONGEST_QUERY = 200;

    private final Courses courses;
    private final CourseAccess access;
    private final Ownership ownership;
    private final Drafting drafting;
    private final Publishing publishing;
    private final CourseViews views;
    private final MergePatch patch;
    private final Clock clock;

    CourseController(
            Courses courses,
            CourseAccess access,
            Ownership ownership,
            Drafting drafting,
            Publishing publishing,
            CourseViews views,
            MergePatch patch,
            Clock clock) {
        this.courses = courses;
        this.access = access;
        this.ownership = ownership;
        this.drafting = drafting;
        this.publishing = publishing;
        this.views = views;
        this.patch = patch;
        this.clock = clock;
    }

    record StepsRequest(@Nullable List<StepDraft> steps) {}

    /** {@code at} is local in {@code zone} (Europe/Stockholm where none is given); without it, now. */
    record PublicationRequest(
            @Nullable LocalDateTime at, @Nullable String zone) {}

    /** Lists published courses the caller may read, latest first; with desk=true all one's own. */
    @GetMapping
    Page<CourseSummary> list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(defaultValue = "false") boolean desk,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var now = clock.instant();
        if (desk) {
            return new Page<>(
                    courses.ofHosts(ownership.hostsOf(caller), caller.admin()).stream()
                            .map(course -> CourseSummary.of(course, now))
                            .toList(),
                    null);
        }
        if (query != null && query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw new InvalidField("query", "too-long", LONGEST_QUERY);
        }
        var found = courses.published(wanted(query, event, cursor), caller.actor(), caller.admin(), now, PAGE + 1);
        var page = Page.of(found, PAGE, CourseController::after);
        return new Page<>(
                page.items().stream()
                        .map(course -> CourseSummary.of(course, now))
                        .toList(),
                page.next());
    }

    /** Shows one course with its steps, by id or slug. Organisers see it before it is out. */
    @GetMapping("/{idOrSlug}")
    ResponseEntity<CourseView> one(@PathVariable String idOrSlug, Caller caller) {
        return answer(access.readable(idOrSlug, caller), caller);
    }

    /** Drafts a web course, for a host that the caller coordinates for. */
    @PostMapping
    ResponseEntity<CourseView> draft(@RequestBody CourseDraft draft, Caller caller) {
        if (!caller.admin() && ownership.hostsOf(caller).isEmpty()) {
            throw new Forbidden("forbidden");
        }
        ownership.demand(caller, draft, null);
        var course = drafting.draft(draft);
        return ResponseEntity.created(URI.create("/api/courses/" + course.id()))
                .eTag(IfMatch.tag(course.version()))
                .body(views.of(course, caller));
    }

    /** Changes a course's words and settings. One that is out, or will be at a set time, stays complete. */
    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    ResponseEntity<CourseView> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> changes,
            Caller caller) {
        var course = matching(id, version, caller);
        var draft = patch.apply(CourseDraft.of(course), changes);
        ownership.demand(caller, draft, course);
        return answer(drafting.change(id, course.version(), draft), caller);
    }

    /** Replaces a course's steps. A step, question or item that keeps its id keeps what readers have of it. */
    @PutMapping("/{id}/steps")
    ResponseEntity<CourseView> steps(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody StepsRequest request,
            Caller caller) {
        var course = matching(id, version, caller);
        return answer(drafting.steps(id, course.version(), request.steps()), caller);
    }

    /**
     * Publishes a course, now or at a set time. {@code at} is local in {@code zone}, Europe/Stockholm where none is given. 409
     * {@code course-is-out} when it is already.
     */
    @PostMapping("/{id}/publication")
    ResponseEntity<CourseView> publish(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody PublicationRequest request,
            Caller caller) {
        var course = matching(id, version, caller);
        return answer(publishing.publish(id, course.version(), request.at(), request.zone()), caller);
    }

    /** Calls back a course's publication whose time has not come. 409 {@code course-is-out} when it is too late. */
    @DeleteMapping("/{id}/publication")
    ResponseEntity<CourseView> callBack(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, Caller caller) {
        return answer(publishing.callBack(id, matching(id, version, caller).version()), caller);
    }

    /** Takes a course off the lists; its address still works. 409 {@code course-not-out} when it is not out. */
    @PostMapping("/{id}/archiving")
    ResponseEntity<CourseView> archive(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, Caller caller) {
        return answer(publishing.archive(id, matching(id, version, caller).version()), caller);
    }

    /** Puts an archived course back on the lists. */
    @DeleteMapping("/{id}/archiving")
    ResponseEntity<CourseView> restore(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, Caller caller) {
        return answer(publishing.restore(id, matching(id, version, caller).version()), caller);
    }

    /** Throws a course's draft away. 409 {@code course-was-out} when somebody may have read it: such a course is archived. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, Caller caller) {
        access.own(id, caller);
        drafting.discard(id);
    }

    private Course matching(UUID id, String version, Caller caller) {
        var course = access.own(id, caller);
        IfMatch.require(version, course.version());
        return course;
    }

    private ResponseEntity<CourseView> answer(Course course, Caller caller) {
        return ResponseEntity.ok().eTag(IfMatch.tag(course.version())).body(views.of(course, caller));
    }

    private static Courses.Wanted wanted(@Nullable String query, @Nullable UUID event, @Nullable String cursor) {
        var after = Cursor.decode(cursor, 2);
        try {
            return new Courses.Wanted(
                    event,
                    query,
                    after == null ? null : Instant.parse(after.keys().get(0)),
                    after == null ? null : UUID.fromString(after.keys().get(1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw new InvalidField("cursor", "unreadable");
        }
    }

    private static String after(Course course) {
        var publication = course.publication();
        return Cursor.of(publication == null ? Instant.EPOCH : publication.instant(), course.id())
                .encode();
    }
}
