package se.samling.gateway.pages.desk.event;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Throws a draft away; what others know of is cancelled instead, by {@link CancellingController}. */
@Controller
class DiscardingController {

    private final EventClient events;
    private final Forms forms;
    private final Words words;

    DiscardingController(EventClient events, Forms forms, Words words) {
        this.events = events;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/ta-bort")
    String ask(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        if (!"draft".equals(event.state())) {
            return "redirect:/arrangor/traffar/" + slug + "/stall-in";
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("event", event);
        return "desk/event/discard";
    }

    @PostMapping("/arrangor/traffar/{slug}/ta-bort")
    String discard(@PathVariable String slug, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            events.discard(event.id());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("event", event);
            return "desk/event/discard";
        }
        redirect.addFlashAttribute("done", words.say("desk.discard.done", words.in(event.title())));
        return "redirect:/arrangor/schema";
    }
}
