package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.Cancellation;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.notification.MailingClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Calls an event off: a reason for those who were coming, and the number of them, before it is done. */
@Controller
class CancellingController {

    private final EventClient events;
    private final MailingClient mailings;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    CancellingController(EventClient events, MailingClient mailings, Sections sections, Forms forms, Words words) {
        this.events = events;
        this.mailings = mailings;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/stall-in")
    String ask(@PathVariable String slug, Model model, RedirectAttributes redirect) {
        var event = events.event(slug);
        if ("draft".equals(event.state())) {
            return "redirect:/arrangor/traffar/" + slug + "/ta-bort";
        }
        if (!EventDeskView.isMovable(event)) {
            redirect.addFlashAttribute("late", words.say("desk.event.over." + event.state()));
            return "redirect:/arrangor/traffar/" + slug;
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("reason", "");
        return show(event, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/stall-in")
    String cancel(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            events.cancel(events.event(slug).id(), new Cancellation(reason));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("reason", reason);
            return show(events.event(slug), model);
        }
        redirect.addFlashAttribute("done", words.say("desk.cancel.done"));
        return "redirect:/arrangor/traffar/" + slug;
    }

    private String show(EventDetail event, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("affected", events.affected(event.id()));
        model.addAttribute("scheduled", scheduled(event));
        return "desk/event/cancel";
    }

    /** Mailings that wait for their time: they are stopped, which nobody needs to know while the mails are away. */
    private long scheduled(EventDetail event) {
        return sections.ask(Service.NOTIFICATION, () -> mailings.mailings(event.id()))
                .section()
                .map(all -> all.stream()
                        .filter(mailing -> "scheduled".equals(mailing.state()))
                        .count())
                .or(0L);
    }
}
