package se.samling.gateway.pages.course;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import se.samling.gateway.client.course.Note;
import se.samling.gateway.client.course.Notes;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/**
 * One step. The fields for answers have no names and stand in no form, so that no request can carry what somebody writes; for
 * a reader who is logged in each has a form of its own, whose button is the one way in which it leaves the browser.
 */
@Controller
class StepController {

    private final CourseClient courses;
    private final Walking walking;
    private final Forms forms;
    private final Words words;

    StepController(CourseClient courses, Walking walking, Forms forms, Words words) {
        this.courses = courses;
        this.walking = walking;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/kurser/{slug}/steg/{number}")
    String step(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "lage", required = false) @Nullable String mode,
            @RequestParam(name = "besok", required = false) @Nullable String visit,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(courses.course(slug), number, Way.of(mode, visit), null, model);
    }

    @PostMapping("/kurser/{slug}/steg/{number}/klar")
    String finish(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "lage", required = false) @Nullable String mode,
            @RequestParam(name = "besok", required = false) @Nullable String visit,
            HttpServletRequest request) {
        var course = courses.course(slug);
        int at = Steps.at(course, number);
        var way = Way.of(mode, visit);
        var now = way.in(walking.finish(course, at, way.visit(), request));
        return "redirect:" + now.to("/kurser/" + slug + (at < course.steps().size() ? "/steg/" + (at + 1) : "/klar"));
    }

    /** {@code subject} is a question, with {@code text}, or the step, with what is ticked. */
    @PostMapping("/kurser/{slug}/steg/{number}/spara")
    String save(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam UUID subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<UUID> ticked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = courses.course(slug);
        var note = new Note(subject, text, ticked);
        try {
            courses.save(course.id(), new Notes(List.of(note)));
        } catch (RuntimeException failure) {
            forms.refused(failure, Map.of("notes[0].text", "svar-" + subject), model, response);
            return show(course, number, Way.of(null, null), note, model);
        }
        redirect.addFlashAttribute("done", words.say("course.saved"));
        return "redirect:/kurser/" + slug + "/steg/" + number + "#svar-" + subject;
    }

    @PostMapping("/kurser/{slug}/steg/{number}/ta-bort")
    String remove(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam UUID subject,
            RedirectAttributes redirect) {
        courses.remove(courses.course(slug).id(), subject);
        redirect.addFlashAttribute("done", words.say("course.removed"));
        return "redirect:/kurser/" + slug + "/steg/" + number + "#svar-" + subject;
    }

    private String show(Course course, String number, Way way, @Nullable Note typed, Model model) {
        int at = Steps.at(course, number);
        model.addAttribute("view", StepView.of(course, at, walking.place(course), walking.notes(course), typed, way));
        return "course/step";
    }
}
