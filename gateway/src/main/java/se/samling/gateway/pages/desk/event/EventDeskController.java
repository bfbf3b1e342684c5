package se.samling.gateway.pages.desk.event;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.event.EventClient;

/** One event as its organisers see it: how it stands, what is missing, and the acts. */
@Controller
class EventDeskController {

    private final EventClient events;

    EventDeskController(EventClient events) {
        this.events = events;
    }

    @GetMapping("/arrangor/traffar/{slug}")
    String overview(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("view", new EventDeskView(event, events.affected(event.id())));
        return "desk/event/overview";
    }
}
