package se.samling.gateway.pages.desk.details;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.schedule.ScheduleClient;
import se.samling.gateway.client.schedule.Sketch;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.MergePatch;
import se.samling.gateway.words.Words;

/**
 * A new event, and the details of one that is there. Step {@code search} looks for organisations, {@code conflicts} for what is in the
 * way; neither saves anything.
 */
@Controller
class DetailsController {

    private final EventClient events;
    private final ScheduleClient schedules;
    private final DetailsChoices choices;
    private final Forms forms;
    private final Words words;
    private final MergePatch patches;
    private final DetailsProblems problems;
    private final Agreeing agreeing;

    DetailsController(
            EventClient events,
            ScheduleClient schedules,
            DetailsChoices choices,
            Forms forms,
            Words words,
            MergePatch patches,
            DetailsProblems problems,
            Agreeing agreeing) {
        this.events = events;
        this.schedules = schedules;
        this.choices = choices;
        this.forms = forms;
        this.words = words;
        this.patches = patches;
        this.problems = problems;
        this.agreeing = agreeing;
    }

    @GetMapping("/arrangor/traffar/ny")
    String begin(
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            @RequestParam(name = "borjar", required = false) @Nullable String starts,
            @RequestParam(name = "slutar", required = false) @Nullable String ends,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(choices.begin(network, DayAndClock.read(starts), DayAndClock.read(ends)), null, null, model);
    }

    @PostMapping("/arrangor/traffar/ny")
    String draft(
            @ModelAttribute("form") DetailsForm form,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(required = false) @Nullable String organisationQuery,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(
                form, step, organisationQuery, null, model, response, redirect, typed -> events.draft(typed.toApi()));
    }

    @GetMapping("/arrangor/traffar/{slug}/andra")
    String change(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(DetailsForm.of(event), event, null, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/andra")
    String changed(
            @PathVariable String slug,
            @ModelAttribute("form") DetailsForm form,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(required = false) @Nullable String organisationQuery,
            @RequestParam(defaultValue = "") String agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        return save(
                form,
                step,
                organisationQuery,
                event,
                model,
                response,
                redirect,
                typed -> events.change(
                        event.id(), "\"" + typed.version() + "\"", Agreeing.to(step, agreed), patch(typed, event)));
    }

    private String save(
            DetailsForm form,
            String step,
            @Nullable String query,
            @Nullable EventDetail event,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Function<DetailsForm, EventDetail> call) {
        if ("search".equals(step)) {
            model.addAttribute("errors", FormErrors.NONE);
            return show(form, event, query, model);
        }
        var unreadable = problems.of(form);
        if (unreadable.isAny()) {
            response.setStatus(422);
            model.addAttribute("errors", unreadable);
            return show(form, event, query, model);
        }
        if ("conflicts".equals(step)) {
            return conflicts(form, event, model, response);
        }
        EventDetail saved;
        try {
            saved = call.apply(form);
        } catch (RuntimeException failure) {
            forms.refused(failure, form::field, model, response);
            model.addAttribute("asked", agreeing.asked(failure));
            return show(form, event, query, model);
        }
        redirect.addFlashAttribute("done", words.say(event == null ? "desk.details.drafted" : "desk.details.saved"));
        return "redirect:/arrangor/traffar/" + saved.slug();
    }

    private String conflicts(DetailsForm form, @Nullable EventDetail event, Model model, HttpServletResponse response) {
        model.addAttribute("errors", FormErrors.NONE);
        var sketch = event != null && !"draft".equals(event.state())
                ? Sketch.of(event.id())
                : form.sketch(event == null ? null : event.id());
        try {
            if (sketch == null) {
                model.addAttribute("errors", FormErrors.field("startsAt", words.say("desk.conflicts.no-time")));
            } else {
                model.addAttribute("conflicts", schedules.conflicts(sketch));
            }
        } catch (RuntimeException failure) {
            forms.refused(failure, form::field, model, response);
        }
        return show(form, event, null, model);
    }

    /** Everything typed, as a merge patch; time and form of a public event are not in the form and stay. */
    private Map<String, Object> patch(DetailsForm form, EventDetail event) {
        var patch = patches.of(form.toApi(), "zone");
        if (!"draft".equals(event.state())) {
            List.of("startsAt", "endsAt", "mode", "place").forEach(patch::remove);
        }
        return patch;
    }

    private String show(DetailsForm form, @Nullable EventDetail event, @Nullable String query, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("event", event);
        model.addAttribute("view", choices.of(form, query));
        model.addAttribute("organisationQuery", query);
        return "desk/details/details";
    }
}
