package se.samling.gateway.pages.event;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.Colleagues;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.pages.Calendars;
import se.samling.gateway.pages.Layout;

/** An event as everybody sees it. */
@Controller
class EventController {

    private final EventClient events;
    private final SeriesClient series;
    private final DocsClient docs;
    private final NotificationClient notification;
    private final Sections sections;
    private final Layout layout;
    private final StructuredData structuredData;

    EventController(
            EventClient events,
            SeriesClient series,
            DocsClient docs,
            NotificationClient notification,
            Sections sections,
            Layout layout,
            StructuredData structuredData) {
        this.events = events;
        this.series = series;
        this.docs = docs;
        this.notification = notification;
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
        model.addAttribute(
                "view", new EventView(event, series(event), documents, colleagues(event), structuredData.of(event)));
        return "event/event";
    }

    private @Nullable Section<Colleagues> colleagues(EventDetail event) {
        return layout.isSignedIn()
                ? sections.ask(Service.EVENT, () -> events.colleagues(event.id()))
                        .section()
                : null;
    }

    private @Nullable Section<SeriesDetail> series(EventDetail event) {
        var id = event.seriesId();
        return id == null
                ? null
                : sections.ask(Service.EVENT, () -> series.one(id.toString())).section();
    }

    @GetMapping("/traffar/{slug}/kalender.ics")
    ResponseEntity<String> calendar(@PathVariable String slug) {
        var event = events.event(slug);
        return Calendars.passOn(notification.eventCalendar(event.id()), event.slug() + ".ics");
    }
}
