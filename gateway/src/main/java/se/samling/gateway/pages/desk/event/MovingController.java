package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
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
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.PlannedEvent;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** "Flytta…": first the new time and place, then what that means and for whom, then it is done. */
@Controller
class MovingController {

    private final EventClient events;
    private final NotificationClient notification;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    MovingController(EventClient events, NotificationClient notification, Sections sections, Forms forms, Words words) {
        this.events = events;
        this.notification = notification;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/flytta")
    String ask(@PathVariable String slug, Model model, RedirectAttributes redirect) {
        var event = events.event(slug);
        if (!EventDeskView.isMovable(event)) {
            redirect.addFlashAttribute("wrong", words.say("desk.move.too-late." + event.state()));
            return "redirect:/arrangor/traffar/" + slug;
        }
        model.addAttribute("form", MoveForm.of(event));
        model.addAttribute("errors", FormErrors.NONE);
        return show("desk/event/move", event, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/flytta")
    String move(
            @PathVariable String slug,
            @ModelAttribute("form") MoveForm form,
            @RequestParam(defaultValue = "check") String step,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var wanted = form.toApi(event);
        model.addAttribute("wanted", wanted);
        model.addAttribute("errors", FormErrors.NONE);
        boolean readable = wanted.startsAt() != null && wanted.endsAt() != null;
        if ("change".equals(step)) {
            return show("desk/event/move", event, model);
        }
        if ("check".equals(step) && readable && !"draft".equals(event.state())) {
            var language = words.language();
            var mail = sections.ask(
                    Service.NOTIFICATION,
                    () -> notification.preview("event-moved", language, PlannedEvent.moved(event, wanted)));
            model.addAttribute("mail", mail.section());
            return show("desk/event/move-check", event, model);
        }
        try {
            events.move(event.id(), wanted);
        } catch (RuntimeException failure) {
            forms.refused(failure, MoveForm.NAMES, model, response);
            return show("desk/event/move", event, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.move.done"));
        return "redirect:/arrangor/traffar/" + slug;
    }

    private List<Option> modes() {
        return Stream.of("on-site", "digital", "hybrid")
                .map(mode -> new Option(mode, words.say("desk.details.mode." + mode), null))
                .toList();
    }

    private String show(String template, EventDetail event, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("modes", modes());
        model.addAttribute("affected", events.affected(event.id()));
        return template;
    }
}
