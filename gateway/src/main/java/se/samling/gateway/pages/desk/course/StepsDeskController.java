package se.samling.gateway.pages.desk.course;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.course.Steps;
import se.samling.gateway.client.course.Steps.StepDraft;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Writes, moves and removes the steps of a course; the number "ny" is the step that is not there yet. */
@Controller
class StepsDeskController {

    private static final String NEW = "ny";

    private final CourseClient courses;
    private final OwnCourses own;
    private final Forms forms;
    private final Words words;

    StepsDeskController(CourseClient courses, OwnCourses own, Forms forms, Words words) {
        this.courses = courses;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/kurser/{slug}/steg/{number}")
    String edit(@PathVariable String slug, @PathVariable String number, Model model) {
        var course = own.course(slug);
        var step = step(course, number);
        model.addAttribute("errors", FormErrors.NONE);
        return show(course, number, step == null ? StepForm.empty() : StepForm.of(step), course.version(), model);
    }

    @PostMapping("/arrangor/kurser/{slug}/steg/{number}")
    String save(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        var step = step(course, number);
        var form = StepForm.of(fields);
        var steps = drafts(course);
        if (step == null) {
            steps.add(form.toApi(null));
        } else {
            steps.set(at(number), form.toApi(step));
        }
        try {
            courses.steps(course.id(), "\"" + version + "\"", new Steps(steps));
        } catch (RuntimeException failure) {
            forms.refused(failure, StepForm::named, model, response);
            return show(course, number, form.withRoom(), version, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.course.step-saved"));
        return fields.containsKey("more")
                ? "redirect:/arrangor/kurser/" + slug + "/steg/" + (step == null ? steps.size() : number)
                : "redirect:/arrangor/kurser/" + slug;
    }

    /** {@code to}: up or down. */
    @PostMapping("/arrangor/kurser/{slug}/steg/{number}/flytta")
    String move(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam String to,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        step(course, number);
        int from = at(number);
        int other = from + ("up".equals(to) ? -1 : 1);
        var steps = drafts(course);
        if (other < 0 || other >= steps.size()) {
            return "redirect:/arrangor/kurser/" + slug;
        }
        Collections.swap(steps, from, other);
        return kept(course, version, steps, words.say("desk.course.step-moved", other + 1), model, response, redirect);
    }

    /** The whole order at once, as it was dragged; a step that somebody else has added meanwhile stays at its end. */
    @PostMapping("/arrangor/kurser/{slug}/steg/ordning")
    String order(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        var steps = drafts(course);
        steps.sort(Comparator.comparingInt(step -> {
            int at = ids.indexOf(String.valueOf(step.id()));
            return at < 0 ? ids.size() : at;
        }));
        return kept(course, version, steps, words.say("desk.course.steps-ordered"), model, response, redirect);
    }

    @GetMapping("/arrangor/kurser/{slug}/steg/{number}/ta-bort")
    String ask(@PathVariable String slug, @PathVariable String number, Model model) {
        var course = own.course(slug);
        model.addAttribute("course", course);
        model.addAttribute("step", existing(course, number));
        model.addAttribute("number", number);
        model.addAttribute("errors", FormErrors.NONE);
        return "desk/course/remove-step";
    }

    @PostMapping("/arrangor/kurser/{slug}/steg/{number}/ta-bort")
    String remove(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = own.course(slug);
        existing(course, number);
        var steps = drafts(course);
        steps.remove(at(number));
        return kept(course, version, steps, words.say("desk.course.step-removed"), model, response, redirect);
    }

    private String kept(
            Course course,
            int version,
            List<StepDraft> steps,
            String said,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            courses.steps(course.id(), "\"" + version + "\"", new Steps(steps));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("course", course);
            return "desk/course/course";
        }
        redirect.addFlashAttribute("done", said);
        return "redirect:/arrangor/kurser/" + course.slug();
    }

    private static String show(Course course, String number, StepForm form, int version, Model model) {
        model.addAttribute("course", course);
        model.addAttribute("number", NEW.equals(number) ? null : number);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        return "desk/course/step";
    }

    private static List<StepDraft> drafts(Course course) {
        return new ArrayList<>(course.steps().stream().map(StepDraft::of).toList());
    }

    private static Course.@Nullable Step step(Course course, String number) {
        return NEW.equals(number) ? null : existing(course, number);
    }

    /** @throws ResponseStatusException 404 where the course has no such step */
    private static Course.Step existing(Course course, String number) {
        if (!number.matches("[1-9]\\d{0,2}") || at(number) >= course.steps().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return course.steps().get(at(number));
    }

    private static int at(String number) {
        return Integer.parseInt(number) - 1;
    }
}
