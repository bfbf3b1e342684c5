package se.samling.gateway.pages.course;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.course.MyCourse;
import se.samling.gateway.words.Words;

/** What is kept of a course on the reader's account, and taking it away; also of one they may not read any more. */
@Controller
class ForgetController {

    private final CourseClient courses;
    private final Words words;

    ForgetController(CourseClient courses, Words words) {
        this.courses = courses;
        this.words = words;
    }

    @GetMapping("/mina-sidor/kurser")
    String mine(Model model) {
        model.addAttribute("courses", courses.mine());
        return "course/mine";
    }

    @GetMapping("/mina-sidor/kurser/{id}/glom")
    String ask(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "mine",
                courses.mine().stream()
                        .filter(one -> one.courseId().equals(id))
                        .findFirst()
                        .orElse(new MyCourse(id, null, 0, 0)));
        return "course/forget";
    }

    @PostMapping("/mina-sidor/kurser/{id}/glom")
    String forget(@PathVariable UUID id, RedirectAttributes redirect) {
        courses.removeAll(id);
        courses.forgetPlace(id);
        redirect.addFlashAttribute("done", words.say("course.forgotten"));
        return "redirect:/mina-sidor/kurser";
    }
}
