package se.samling.gateway.pages.course;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import se.samling.gateway.client.course.Course;

/** Steps by their number on the page, from one. */
final class Steps {

    private Steps() {}

    /** @throws ResponseStatusException 404 where the course has no such step */
    static Course.Step numbered(Course course, String number) {
        return course.steps().get(at(course, number) - 1);
    }

    /** The number as one that the course has. @throws ResponseStatusException 404 where it has not */
    static int at(Course course, String number) {
        if (!number.matches("[1-9]\\d{0,2}")
                || Integer.parseInt(number) > course.steps().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(number);
    }

    /** The number of the first step that is not among those finished; the first where all are. */
    static int next(Course course, List<UUID> finished) {
        for (int at = 0; at < course.steps().size(); at++) {
            if (!finished.contains(course.steps().get(at).id())) {
                return at + 1;
            }
        }
        return 1;
    }
}
