package se.samling.gateway.pages.desk.registration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.event.EventClient;

/** The counts above the list of registrations, which the page asks for again while it is open. */
@Controller
class CountsController {

    private final EventClient events;

    CountsController(EventClient events) {
        this.events = events;
    }

    @GetMapping("/arrangor/traffar/{slug}/anmalningar/antal")
    String figures(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("counts", events.affected(event.id()));
        return "desk/registration/figures :: figures";
    }
}
