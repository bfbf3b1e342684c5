package se.samling.gateway.pages.desk.course;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.pages.form.FormErrors;

/** The organiser's courses, and one of them: how it stands, what is missing, its steps and the acts. */
@Controller
class CoursesDeskController {

    private final CourseClient courses;
    private final OwnCourses own;

    CoursesDeskController(CourseClient courses, OwnCourses own) {
        this.courses = courses;
        this.own = own;
    }

    @GetMapping("/arrangor/kurser")
    String list(Model model) {
        model.addAttribute(
                "courses", courses.courses(null, null, Boolean.TRUE, null).items());
        return "desk/course/courses";
    }

    @GetMapping("/arrangor/kurser/{slug}")
    String course(@PathVariable String slug, Model model) {
        model.addAttribute("course", own.course(slug));
        model.addAttribute("errors", FormErrors.NONE);
        return "desk/course/course";
    }
}
