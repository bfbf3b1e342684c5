package se.samling.gateway.pages.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.Colleagues;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.MyRegistration;
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
    private final CourseClient courses;
    private final NotificationClient notification;
    private final DeclarationClient declarations;
    private final Sections sections;
    private final Layout layout;
    private final StructuredData structuredData;

    EventController(
            EventClient events,
            SeriesClient series,
            DocsClient docs,
            CourseClient courses,
            NotificationClient notification,
            DeclarationClient declarations,
            Sections sections,
            Layout layout,
            StructuredData structuredData) {
        this.events = events;
        this.series = series;
        this.docs = docs;
        this.courses = courses;
        this.notification = notification;
        this.declarations = declarations;
        this.sections = sections;
        this.layout = layout;
        this.structuredData = structuredData;
    }

    @GetMapping("/traffar/{slug}")
    String event(@PathVariable String slug, Model model) {
        return show(events.event(slug), model);
    }

    /** The page as it will be, for organisers; the service hides a draft and a programme that is not out from everybody else. */
    @GetMapping("/arrangor/traffar/{slug}/forhandsvisa")
    String preview(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("preview", true);
        return show(event.asParticipantsSeeIt(), model);
    }

    private String show(EventDetail event, Model model) {
        var launched = sections.ask(
                Service.DOCS,
                () -> courses.courses(null, event.id(), null, null).items());
        // What a network has is for whoever is logged in; what belongs to none may be open for everybody.
        Section<Collection> documents = layout.isSignedIn() || event.networks().isEmpty()
                ? sections.ask(Service.DOCS, () -> docs.ofEvent(event.id())).section()
                : null;
        var declared = sections.ask(Service.MEMBERSHIP, () -> declarations.signedAt(event.slug()));
        model.addAttribute(
                "view",
                new EventView(
                        event,
                        series(event),
                        documents,
                        launched.section().or(List.of()),
                        colleagues(event),
                        own(event),
                        declared.section().or(List.of()),
                        structuredData.of(event)));
        return "event/event";
    }

    private @Nullable Section<Colleagues> colleagues(EventDetail event) {
        return layout.isSignedIn()
                ? sections.ask(Service.EVENT, () -> events.colleagues(event.id()))
                        .section()
                : null;
    }

    /** Null for who has neither a place nor waits for one. */
    private @Nullable MyRegistration own(EventDetail event) {
        return !layout.isSignedIn() || "cancelled".equals(event.state())
                ? null
                : sections.ask(Service.EVENT, events::mine).section().or(List.of()).stream()
                        .filter(one -> one.event().slug().equals(event.slug()))
                        .filter(one -> List.of("confirmed", "waiting").contains(one.state()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Section<SeriesDetail> series(EventDetail event) {
        var id = event.seriesId();
        return id == null
                ? null
                : sections.ask(Service.EVENT, () -> series.one(id.toString())).section();
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
