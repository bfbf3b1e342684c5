package se.samling.gateway.pages.desk.course;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseClient;

/** Courses that the organiser may write; those of others are none here. */
@Component
class OwnCourses {

    private final CourseClient courses;

    OwnCourses(CourseClient courses) {
        this.courses = courses;
    }

    /** @throws ResponseStatusException 404 where it is another's */
    Course course(String slug) {
        var course = courses.course(slug);
        if (!course.organiser()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return course;
    }
}
