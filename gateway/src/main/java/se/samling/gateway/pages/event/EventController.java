package se.samling.gateway.pages.event;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.pages.Calendars;
import se.samling.gateway.pages.Layout;

/** An event as everybody sees it. */
@Controller
class EventController {

    private final EventClient events;
    private final DocsClient docs;
    private final NotificationClient notification;
    private final DeclarationClient declarations;
    private final Sections sections;
    private final Layout layout;
    private final StructuredData structuredData;

    EventController(
            EventClient events,
            DocsClient docs,
            NotificationClient notification,
            DeclarationClient declarations,
            Sections sections,
            Layout layout,
            StructuredData structuredData) {
        this.events = events;
        this.docs = docs;
        this.notification = notification;
        this.declarations = declarations;
        this.sections = sections;
        this.layout = layout;
        this.structuredData = structuredData;
    }

    @GetMapping("/traffar/{slug}")
    String event(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        Section<Collection> documents = layout.isSignedIn()
                ? sections.ask(Service.DOCS, () -> docs.ofEvent(event.id())).section()
                : null;
        var declared = sections.ask(Service.MEMBERSHIP, () -> declarations.signedAt(slug));
        model.addAttribute(
                "view", new EventView(event, documents, declared.section().or(List.of()), structuredData.of(event)));
        return "event/event";
    }

    /** The programme by itself, to be printed: a day on each page. */
    @GetMapping("/traffar/{slug}/program")
    String programme(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("timetable", Timetable.of(event));
        return "event/programme";
    }

    @GetMapping("/traffar/{slug}/kalender.ics")
    ResponseEntity<String> calendar(@PathVariable String slug) {
        var event = events.event(slug);
        return Calendars.passOn(notification.eventCalendar(event.id()), event.slug() + ".ics");
    }
}
