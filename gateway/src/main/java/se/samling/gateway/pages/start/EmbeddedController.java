package se.samling.gateway.pages.start;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.edge.ContentPolicy;

/** Coming events for a frame on somebody else's site: without script, each leading to its own page in the whole window. */
@Controller
class EmbeddedController {

    private final AllEvents events;
    private final Sections sections;

    EmbeddedController(AllEvents events, Sections sections) {
        this.events = events;
        this.sections = sections;
    }

    /** The start page's filters, and {@code vard}, a host's name. */
    @GetMapping("/traffar/inbaddad")
    String embedded(
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            @RequestParam(name = "form", required = false) @Nullable String mode,
            @RequestParam(name = "vard", required = false) @Nullable String host,
            @RequestParam(name = "sok", defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        ContentPolicy.letAnySiteFrame(response);
        var wanted = Wanted.coming(network, mode, words);
        var listed = sections.ask(Service.EVENT, () -> events.list(false));
        model.addAttribute(
                "agenda",
                listed.section()
                        .map(some -> Agenda.of(some.stream()
                                .filter(wanted::matches)
                                .filter(event -> host == null
                                        || event.hosts().stream()
                                                .anyMatch(one -> one.name().equalsIgnoreCase(host.strip())))
                                .toList())));
        return "start/embedded";
    }
}
