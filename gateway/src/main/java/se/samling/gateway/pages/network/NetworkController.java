package se.samling.gateway.pages.network;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.pages.Calendars;
import se.samling.gateway.pages.Frames;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.words.Words;

/** A network's public page; members see its newest documentation too. */
@Controller
class NetworkController {

    private final MembershipClient membership;
    private final EventClient events;
    private final DocsClient docs;
    private final NotificationClient notification;
    private final Sections sections;
    private final Layout layout;
    private final Words words;

    NetworkController(
            MembershipClient membership,
            EventClient events,
            DocsClient docs,
            NotificationClient notification,
            Sections sections,
            Layout layout,
            Words words) {
        this.membership = membership;
        this.events = events;
        this.docs = docs;
        this.notification = notification;
        this.sections = sections;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/natverk/{slug}")
    String network(@PathVariable String slug, Model model) {
        var network = sections.ask(Service.MEMBERSHIP, () -> membership.network(slug));
        var coming = sections.ask(Service.EVENT, () -> events.events(slug, null, null, null, null));
        var past = sections.ask(Service.EVENT, () -> events.events(slug, null, true, null, null));
        var documents = layout.isSignedIn() ? sections.ask(Service.DOCS, () -> docs.ofNetwork(slug)) : null;
        var there = network.section().orThrow();
        model.addAttribute(
                "snippet",
                Frames.snippet(layout.address("/traffar/inbaddad?natverk=" + there.slug()), words.in(there.name())));
        model.addAttribute(
                "view",
                new NetworkView(
                        there,
                        coming.section().map(Page::items),
                        past.section()
                                .map(page -> page.items().stream().limit(6).toList()),
                        documents == null
                                ? null
                                : documents
                                        .section()
                                        .map(all -> all.stream().limit(3).toList())));
        return "network/network";
    }

    /** A feed that calendar programs subscribe to. */
    @GetMapping("/natverk/{slug}/kalender.ics")
    ResponseEntity<String> calendar(@PathVariable String slug) {
        return Calendars.passOn(notification.networkCalendar(slug), "samling-" + slug + ".ics");
    }

    @GetMapping("/natverk")
    String all() {
        return "redirect:/#networks-heading";
    }

    /** All events and series stand on the start page too. */
    @GetMapping({"/traffar", "/serier"})
    String allEvents() {
        return "redirect:/";
    }
}
