package se.samling.gateway.pages.desk.event;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.SessionState;
import se.samling.gateway.client.schedule.ScheduleClient;
import se.samling.gateway.client.schedule.Sketch;
import se.samling.gateway.pages.Frames;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.desk.programme.Hosting;
import se.samling.gateway.words.Words;

/** One event as its organisers see it: how it stands, what is missing, and the acts. */
@Controller
class EventDeskController {

    private final EventClient events;
    private final ScheduleClient schedules;
    private final EditorClient editor;
    private final ChangeRequestClient requests;
    private final Sections sections;
    private final Hosting hosting;
    private final Layout layout;
    private final Words words;

    EventDeskController(
            EventClient events,
            ScheduleClient schedules,
            EditorClient editor,
            ChangeRequestClient requests,
            Sections sections,
            Hosting hosting,
            Layout layout,
            Words words) {
        this.events = events;
        this.schedules = schedules;
        this.editor = editor;
        this.requests = requests;
        this.sections = sections;
        this.hosting = hosting;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}")
    String overview(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        if (!hosting.isHost(event) && event.sessions().stream().anyMatch(SessionState::mine)) {
            return "redirect:/arrangor/traffar/" + slug + "/program";
        }
        var conflicts = sections.ask(Service.EVENT, () -> schedules.conflicts(Sketch.of(event.id())));
        var missing = sections.ask(Service.EVENT, () -> editor.readiness(event.id()));
        var waiting = sections.ask(Service.EVENT, requests::waiting);
        var counts = events.affected(event.id());
        model.addAttribute(
                "view",
                new EventDeskView(
                        event,
                        counts,
                        conflicts.section().or(List.of()),
                        missing.section().getValue(),
                        waiting.section().or(List.of()).stream()
                                .filter(one -> one.event().id().equals(event.id()))
                                .mapToInt(ChangeRequestClient.Waiting::requests)
                                .sum()));
        model.addAttribute(
                "snippet",
                Frames.snippet(
                        layout.address("/traffar/" + event.slug() + "/anmalan/inbaddad"), words.in(event.title())));
        return "desk/event/overview";
    }
}
