package se.samling.gateway.pages.desk.course;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.course.Publication;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** Publishes a course now or at a time, calls that back, archives and restores it, and throws a draft away. */
@Controller
class CoursePublishingController {

    private final CourseClient courses;
    private final OwnCourses own;
    private final Forms forms;
    private final Words words;
    private final Dates dates;

    CoursePublishingController(CourseClient courses, OwnCourses own, Forms forms, Words words, Dates dates) {
        this.courses = courses;
        this.own = own;
        this.forms = forms;
        this.words = words;
        this.dates = dates;
    }

    /** {@code when}: now or later; {@code at} day and clock apart. */
    record PublishForm(
            @Nullable String when,
            @Nullable String at,
            @Nullable String clock) {}

    @GetMapping("/arrangor/kurser/{slug}/publicera")
    String ask(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(own.course(slug), new PublishForm("now", null, "09:00"), model);
    }

    @PostMapping("/arrangor/kurser/{slug}/publicera")
    String publish(
            @PathVariable String slug,
            @RequestParam(defaultValue = "now") String when,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String clock,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        boolean later = "later".equals(when);
        var time = later ? new DayAndClock(at, clock).toLocal() : null;
        if (later && time == null) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("at", words.say("desk.course.say-when")));
            return show(course, new PublishForm(when, at, clock), model);
        }
        try {
            courses.publish(course.id(), "\"" + version + "\"", new Publication(time));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(course, new PublishForm(when, at, clock), model);
        }
        redirect.addFlashAttribute(
                "done",
                time == null
                        ? words.say("desk.course.published-now")
                        : words.say("desk.course.published-later", dates.at(time)));
        return "redirect:/arrangor/kurser/" + slug;
    }

    @PostMapping("/arrangor/kurser/{slug}/aterkalla")
    String callBack(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(slug, courses::callBack, version, "desk.course.called-back", model, response, redirect);
    }

    @PostMapping("/arrangor/kurser/{slug}/arkivera")
    String archive(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(slug, courses::archive, version, "desk.course.archived", model, response, redirect);
    }

    @PostMapping("/arrangor/kurser/{slug}/aterstall")
    String restore(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(slug, courses::restore, version, "desk.course.restored", model, response, redirect);
    }

    @GetMapping("/arrangor/kurser/{slug}/kasta")
    String askToDiscard(@PathVariable String slug, Model model) {
        model.addAttribute("course", own.course(slug));
        return "desk/course/discard";
    }

    @PostMapping("/arrangor/kurser/{slug}/kasta")
    String discard(@PathVariable String slug, RedirectAttributes redirect) {
        var course = own.course(slug);
        courses.discard(course.id());
        redirect.addFlashAttribute("done", words.say("desk.course.discarded", words.in(course.title())));
        return "redirect:/arrangor/kurser";
    }

    private String act(
            String slug,
            BiConsumer<UUID, String> act,
            int version,
            String said,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        try {
            act.accept(course.id(), "\"" + version + "\"");
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("course", course);
            return "desk/course/course";
        }
        redirect.addFlashAttribute("done", words.say(said));
        return "redirect:/arrangor/kurser/" + slug;
    }

    private static String show(Course course, PublishForm form, Model model) {
        model.addAttribute("course", course);
        model.addAttribute("form", form);
        return "desk/course/publish";
    }
}
