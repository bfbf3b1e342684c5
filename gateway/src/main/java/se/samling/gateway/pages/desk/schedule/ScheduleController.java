package se.samling.gateway.pages.desk.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.pages.desk.NextPage;

/** The schedule as a list: what comes, drafts too, or what has been. */
@Controller
class ScheduleController {

    private final EventClient events;

    ScheduleController(EventClient events) {
        this.events = events;
    }

    /** What the list shows; {@code next} is the address of the following page. */
    public record ScheduleView(
            List<EventSummary> events,
            boolean earlier,
            @Nullable String next) {}

    @GetMapping("/arrangor/schema")
    String schedule(
            @RequestParam(name = "tidigare", required = false) @Nullable String past,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        boolean earlier = past != null;
        var page = events.events(null, null, earlier ? Boolean.TRUE : null, true, cursor);
        model.addAttribute(
                "view",
                new ScheduleView(
                        page.items(), earlier, NextPage.of(page.next(), "/arrangor/schema", "tidigare", past)));
        return "desk/schedule/schedule";
    }
}
