package se.samling.gateway.pages.course;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.notification.CourseQuestion;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** The contact form of a course (R2.7): anybody who can read the course writes to its organiser, with or without an address. */
@Controller
@RequestMapping("/kurser/{slug}/fraga")
class QuestionController {

    private final CourseClient courses;
    private final NotificationClient notification;
    private final FormLimits limits;
    private final Forms forms;

    QuestionController(CourseClient courses, NotificationClient notification, FormLimits limits, Forms forms) {
        this.courses = courses;
        this.notification = notification;
        this.limits = limits;
        this.forms = forms;
    }

    /** {@code id} was given when the form was first shown. */
    public record QuestionForm(
            @Nullable String id,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String email,
            @Nullable String website,
            @Nullable String shownAt) {

        CourseQuestion toApi() {
            return new CourseQuestion(
                    id != null && Forms.isId(id) ? UUID.fromString(id) : UUID.randomUUID(),
                    Forms.blankToNull(subject),
                    Forms.blankToNull(text),
                    Forms.blankToNull(email),
                    Forms.blankToNull(website),
                    Forms.shownAt(shownAt));
        }
    }

    @GetMapping
    String write(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var id = UUID.randomUUID().toString();
        return show(slug, new QuestionForm(id, null, null, null, null, forms.shownAt()), model);
    }

    @PostMapping
    String send(
            @PathVariable String slug,
            @ModelAttribute("form") QuestionForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, form.email());
            notification.askAboutCourse(courses.course(slug).id(), form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, form, model);
        }
        return "redirect:/kurser/" + slug + "/fraga/skickad";
    }

    @GetMapping("/skickad")
    String sent(@PathVariable String slug, Model model) {
        model.addAttribute("course", courses.course(slug));
        return "course/question-sent";
    }

    private String show(String slug, QuestionForm form, Model model) {
        var course = courses.course(slug);
        if (course.contactEmail() == null || !course.out()) {
            throw new NothingThere("contact");
        }
        model.addAttribute("course", course);
        model.addAttribute("form", form);
        return "course/question";
    }
}
