package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.Move;
import se.samling.gateway.client.notification.MailPreview;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.PlannedEvent;
import se.samling.gateway.client.notification.PlannedTogether;
import se.samling.gateway.client.schedule.MovePreview;
import se.samling.gateway.client.schedule.ScheduleClient;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/**
 * "Flytta…": first the new time and place, then what is in the way, who is told and what they read, then it is done: ten seconds
 * later, so that it can be undone.
 */
@Controller
class MovingController {

    private final EventClient events;
    private final ScheduleClient schedules;
    private final NotificationClient notification;
    private final Sections sections;
    private final Agreeing agreeing;
    private final Forms forms;
    private final Words words;

    MovingController(
            EventClient events,
            ScheduleClient schedules,
            NotificationClient notification,
            Sections sections,
            Agreeing agreeing,
            Forms forms,
            Words words) {
        this.events = events;
        this.schedules = schedules;
        this.notification = notification;
        this.sections = sections;
        this.agreeing = agreeing;
        this.forms = forms;
        this.words = words;
    }

    /** With times in the address, as from a calendar where somebody dragged, what they would mean is shown at once. */
    @GetMapping("/arrangor/traffar/{slug}/flytta")
    String ask(
            @PathVariable String slug,
            @RequestParam(name = "borjar", required = false) @Nullable String starts,
            @RequestParam(name = "slutar", required = false) @Nullable String ends,
            @RequestParam(name = "till", required = false) @Nullable String back,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        if (!EventDeskView.isMovable(event)) {
            redirect.addFlashAttribute("late", words.say("desk.event.over." + event.state()));
            return "redirect:/arrangor/traffar/" + slug;
        }
        var form = MoveForm.of(event, back);
        model.addAttribute("errors", FormErrors.NONE);
        if (starts == null || ends == null) {
            return show("desk/event/move", form, event, model);
        }
        return check(form.at(starts, ends), event, model, response);
    }

    @PostMapping("/arrangor/traffar/{slug}/flytta")
    String move(
            @PathVariable String slug,
            @ModelAttribute("form") MoveForm form,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(defaultValue = "") String agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        if ("change".equals(step)) {
            return show("desk/event/move", form, event, model);
        }
        if ("check".equals(step)) {
            return check(form, event, model, response);
        }
        try {
            events.move(event.id(), Agreeing.to(agreed), form.toApi(event));
        } catch (RuntimeException failure) {
            forms.refused(failure, MoveForm.NAMES, model, response);
            if (agreeing.asked(failure) != null) {
                return check(form, event, model, response);
            }
            return show("desk/event/move", form, event, model);
        }
        redirect.addFlashAttribute("moved", true);
        return "redirect:" + form.back(slug);
    }

    @PostMapping("/arrangor/traffar/{slug}/flytta/angra")
    String undo(
            @PathVariable String slug,
            @RequestParam(name = "till", required = false) @Nullable String back,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            schedules.undo(event.id());
            redirect.addFlashAttribute("done", words.say("desk.move.undone"));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            response.setStatus(HttpServletResponse.SC_OK);
            redirect.addFlashAttribute("late", words.say("desk.move.too-late"));
        }
        return "redirect:" + MoveForm.of(event, back).back(slug);
    }

    private String check(MoveForm form, EventDetail event, Model model, HttpServletResponse response) {
        var wanted = form.toApi(event);
        MovePreview preview;
        try {
            preview = schedules.preview(event.id(), wanted);
        } catch (RuntimeException failure) {
            forms.refused(failure, MoveForm.NAMES, model, response);
            return show("desk/event/move", form, event, model);
        }
        model.addAttribute("preview", preview);
        var language = words.language();
        if (!"draft".equals(event.state())) {
            var mail = sections.ask(Service.NOTIFICATION, () -> mail(event, wanted, told(preview), language));
            model.addAttribute("mail", mail.section());
        }
        model.addAttribute("wanted", wanted);
        return show("desk/event/move-check", form, event, model);
    }

    /** What people read: about one date, or in one mail about all that they know of. */
    private MailPreview mail(EventDetail event, Move wanted, List<MovePreview.Moved> told, String language) {
        return told.size() < 2
                ? notification.preview("event-moved", language, PlannedEvent.moved(event, wanted))
                : notification.previewSeveral("events-moved", language, PlannedTogether.moved(event, wanted, told));
    }

    private static List<MovePreview.Moved> told(MovePreview preview) {
        return preview.dates().stream()
                .filter(date -> !"draft".equals(date.before().state()))
                .toList();
    }

    private String show(String template, MoveForm form, EventDetail event, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("event", event);
        model.addAttribute("back", form.back(event.slug()));
        model.addAttribute("modes", options("desk.details.mode.", "on-site", "digital", "hybrid"));
        model.addAttribute("whichDates", options("desk.move.dates.", "this", "coming"));
        return template;
    }

    private List<Option> options(String prefix, String... values) {
        return Stream.of(values)
                .map(value -> new Option(value, words.say(prefix + value), null))
                .toList();
    }
}
