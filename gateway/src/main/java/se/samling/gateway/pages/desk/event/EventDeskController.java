package se.samling.gateway.pages.desk.event;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.SessionState;
import se.samling.gateway.pages.desk.programme.Hosting;

/** One event as its organisers see it: how it stands, what is missing, and the acts. */
@Controller
class EventDeskController {

    private final EventClient events;
    private final Hosting hosting;

    EventDeskController(EventClient events, Hosting hosting) {
        this.events = events;
        this.hosting = hosting;
    }

    @GetMapping("/arrangor/traffar/{slug}")
    String overview(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        if (!hosting.isHost(event) && event.sessions().stream().anyMatch(SessionState::mine)) {
            return "redirect:/arrangor/traffar/" + slug + "/program";
        }
        model.addAttribute("view", new EventDeskView(event, events.affected(event.id())));
        return "desk/event/overview";
    }
}
