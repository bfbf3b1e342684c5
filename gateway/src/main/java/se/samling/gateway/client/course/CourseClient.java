package se.samling.gateway.client.course;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import se.samling.gateway.client.Page;

/** docs-service's API for courses. Changes want the version they were made from. */
@HttpExchange
public interface CourseClient {

    /** Published courses that the reader may read, latest first; with {@code desk=true} all that an organiser has. */
    @GetExchange("/api/courses")
    Page<CourseSummary> courses(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(required = false) @Nullable Boolean desk,
            @RequestParam(required = false) @Nullable String cursor);

    /** By id or slug. Closed to the reader: 403 {@code course-members-only}; not out yet: 404 but for organisers. */
    @GetExchange("/api/courses/{idOrSlug}")
    Course course(@PathVariable String idOrSlug);

    @PostExchange("/api/courses")
    Course draft(@RequestBody CourseDraft draft);

    /** JSON merge patch of a {@link CourseDraft}. */
    @PatchExchange(value = "/api/courses/{id}", contentType = "application/merge-patch+json")
    Course change(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody Map<String, Object> patch);

    @PutExchange("/api/courses/{id}/steps")
    Course steps(@PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody Steps steps);

    @PostExchange("/api/courses/{id}/publication")
    Course publish(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody Publication publication);

    @DeleteExchange("/api/courses/{id}/publication")
    Course callBack(@PathVariable UUID id, @RequestHeader("If-Match") String version);

    @PostExchange("/api/courses/{id}/archiving")
    Course archive(@PathVariable UUID id, @RequestHeader("If-Match") String version);

    @DeleteExchange("/api/courses/{id}/archiving")
    Course restore(@PathVariable UUID id, @RequestHeader("If-Match") String version);

    /** Throws a draft away. */
    @DeleteExchange("/api/courses/{id}")
    void discard(@PathVariable UUID id);

    @GetExchange("/api/courses/{id}/figures")
    Figures figures(@PathVariable UUID id);

    @GetExchange("/api/courses/{id}/origins")
    Origins origins(@PathVariable UUID id);

    @PostExchange("/api/courses/{id}/visits")
    Visit begin(@PathVariable UUID id, @RequestBody Origin origin);

    @PutExchange("/api/courses/{id}/visits/{visit}/steps/{stepId}")
    Place visited(
            @PathVariable UUID id, @PathVariable UUID visit, @PathVariable UUID stepId, @RequestBody StepState state);

    /** The logged-in reader's own place. */
    @GetExchange("/api/courses/{id}/progress")
    Place progress(@PathVariable UUID id);

    @PutExchange("/api/courses/{id}/progress/steps/{stepId}")
    Place moveOn(@PathVariable UUID id, @PathVariable UUID stepId, @RequestBody StepState state);

    @DeleteExchange("/api/courses/{id}/progress")
    void forgetPlace(@PathVariable UUID id);

    /** The logged-in reader's own notes. */
    @GetExchange("/api/courses/{id}/notes")
    List<Note> notes(@PathVariable UUID id);

    @PostExchange("/api/courses/{id}/notes")
    List<Note> save(@PathVariable UUID id, @RequestBody Notes notes);

    @DeleteExchange("/api/courses/{id}/notes/{subjectId}")
    void remove(@PathVariable UUID id, @PathVariable UUID subjectId);

    @DeleteExchange("/api/courses/{id}/notes")
    void removeAll(@PathVariable UUID id);

    @GetExchange("/api/people/me/courses")
    List<MyCourse> mine();
}
