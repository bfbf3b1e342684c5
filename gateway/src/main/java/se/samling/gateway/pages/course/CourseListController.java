package se.samling.gateway.pages.course;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.pages.form.Forms;

/** The courses that the reader may read, all or those with the words looked for. */
@Controller
class CourseListController {

    private final CourseClient courses;

    CourseListController(CourseClient courses) {
        this.courses = courses;
    }

    @GetMapping("/kurser")
    String list(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("query", query);
        model.addAttribute("courses", courses.courses(Forms.blankToNull(query), null, null, cursor));
        return "course/courses";
    }
}
