package se.samling.gateway.pages.documentation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.PageErrors.JoinableNetwork;
import se.samling.gateway.words.Words;

/**
 * Documentation by network, by event and by search. Somebody who is not logged in finds what is open for everybody, and is told
 * that the rest is for members and how to become one; docs-service decides.
 */
@Controller
class DocumentationController {

    private final DocsClient docs;
    private final CourseClient courses;
    private final EventClient events;
    private final MembershipClient membership;
    private final Sections sections;
    private final Layout layout;
    private final Words words;

    DocumentationController(
            DocsClient docs,
            CourseClient courses,
            EventClient events,
            MembershipClient membership,
            Sections sections,
            Layout layout,
            Words words) {
        this.docs = docs;
        this.courses = courses;
        this.events = events;
        this.membership = membership;
        this.sections = sections;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/dokument")
    String search(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("networks", layout.isSignedIn() ? List.of() : toJoin());
        model.addAttribute("query", query);
        model.addAttribute("hits", docs.search(query.isBlank() ? null : query.strip(), cursor));
        model.addAttribute(
                "courses",
                query.isBlank() || cursor != null
                        ? List.of()
                        : courses.courses(query.strip(), null, null, null).items());
        return "documentation/search";
    }

    private List<JoinableNetwork> toJoin() {
        var networks = sections.ask(Service.MEMBERSHIP, membership::networks).section();
        return networks.or(List.of()).stream()
                .map(network -> new JoinableNetwork(network.slug(), words.in(network.name())))
                .toList();
    }

    @GetMapping("/natverk/{slug}/dokumentation")
    String ofNetwork(@PathVariable String slug, Model model, HttpServletResponse response) {
        var network = membership.network(slug);
        if (!layout.isSignedIn()) {
            return membersOnly(List.of(new JoinableNetwork(slug, words.in(network.name()))), model, response);
        }
        model.addAttribute("network", network);
        model.addAttribute("collections", docs.ofNetwork(slug));
        return "documentation/network";
    }

    @GetMapping("/traffar/{slug}/dokumentation")
    String ofEvent(@PathVariable String slug, Model model, HttpServletResponse response) {
        var event = events.event(slug);
        if (!layout.isSignedIn() && !event.networks().isEmpty()) {
            return membersOnly(
                    event.networks().stream()
                            .map(network -> new JoinableNetwork(network.slug(), words.in(network.name())))
                            .toList(),
                    model,
                    response);
        }
        model.addAttribute("event", event);
        model.addAttribute("collection", docs.ofEvent(event.id()));
        return "documentation/event";
    }

    /** A text as a page, a file as itself. */
    @GetMapping("/dokument/{id}")
    String document(@PathVariable UUID id, Model model) {
        var document = docs.document(id);
        if ("file".equals(document.kind())) {
            return "forward:/dokument/" + id + "/fil";
        }
        model.addAttribute("document", document);
        return "documentation/document";
    }

    private static String membersOnly(List<JoinableNetwork> networks, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("reason", "documents");
        model.addAttribute("networks", networks);
        model.addAttribute("signedIn", false);
        return "members-only";
    }
}
