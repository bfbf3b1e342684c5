package se.samling.gateway.pages.course;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.course.Note;
import se.samling.gateway.client.course.Origin;
import se.samling.gateway.client.course.Place;
import se.samling.gateway.client.course.StepState;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.edge.TooManyForms;
import se.samling.gateway.pages.Layout;

/**
 * Remembers where a reader is and lets it be counted. Neither ever stands in the way of reading: what cannot be kept now is
 * left out.
 */
@Component
class Walking {

    private static final Logger log = LoggerFactory.getLogger(Walking.class);
    private static final StepState STARTED = new StepState("started");
    private static final StepState FINISHED = new StepState("finished");

    private final CourseClient courses;
    private final FormLimits limits;
    private final Layout layout;

    Walking(CourseClient courses, FormLimits limits, Layout layout) {
        this.courses = courses;
        this.limits = limits;
        this.layout = layout;
    }

    /** Where the logged-in reader is; nowhere for others, whose place is in their browser. */
    Place place(Course course) {
        if (!layout.isSignedIn()) {
            return Place.NOWHERE;
        }
        try {
            return courses.progress(course.id());
        } catch (ServiceProblem | ServiceAway notNow) {
            return Place.NOWHERE;
        }
    }

    /** What the logged-in reader saved. */
    List<Note> notes(Course course) {
        if (!layout.isSignedIn()) {
            return List.of();
        }
        try {
            return courses.notes(course.id());
        } catch (ServiceProblem nothingIsKeptForThem) {
            return List.of();
        }
    }

    /** Begins with the first step; returns the visit of a reader without an account, null where there is none. */
    @Nullable
    UUID begin(Course course, Origin origin, HttpServletRequest request) {
        var first = course.steps().getFirst().id();
        return kept(
                course,
                () -> {
                    if (layout.isSignedIn()) {
                        courses.moveOn(course.id(), first, STARTED);
                        return null;
                    }
                    limits.count(request, null);
                    var visit = courses.begin(course.id(), origin).visit();
                    courses.visited(course.id(), visit, first, STARTED);
                    return visit;
                },
                null);
    }

    /** Finishes a step and begins the next; a reader who came in by the step's own address begins a visit by that. */
    @Nullable
    UUID finish(Course course, int number, @Nullable UUID visit, HttpServletRequest request) {
        var id = course.id();
        var step = course.steps().get(number - 1).id();
        var next = number < course.steps().size() ? course.steps().get(number).id() : null;
        return kept(
                course,
                () -> {
                    if (layout.isSignedIn()) {
                        courses.moveOn(id, step, FINISHED);
                        if (next != null) {
                            courses.moveOn(id, next, STARTED);
                        }
                        return null;
                    }
                    limits.count(request, null);
                    var known = visit == null
                            ? courses.begin(id, new Origin(null, null)).visit()
                            : visit;
                    courses.visited(id, known, step, FINISHED);
                    if (next != null) {
                        courses.visited(id, known, next, STARTED);
                    }
                    return known;
                },
                visit);
    }

    private interface Keeping {
        @Nullable
        UUID keep();
    }

    /** An organiser who looks at a draft leaves no trace. */
    private static @Nullable UUID kept(Course course, Keeping keeping, @Nullable UUID otherwise) {
        if (!course.out()) {
            return null;
        }
        try {
            return keeping.keep();
        } catch (ServiceProblem | ServiceAway | TooManyForms notNow) {
            log.info("A reader's step was not kept: {}", notNow.getMessage());
            return otherwise;
        }
    }
}
