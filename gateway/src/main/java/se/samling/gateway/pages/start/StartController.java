package se.samling.gateway.pages.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.membership.MembershipClient;

/** The start page: an agenda with filters that are links, the latest courses, and the networks. */
@Controller
class StartController {

    private static final int COURSES = 3;

    private final AllEvents events;
    private final SeriesClient series;
    private final MembershipClient membership;
    private final DeclarationClient declarations;
    private final CourseClient courses;
    private final Sections sections;

    StartController(
            AllEvents events,
            SeriesClient series,
            MembershipClient membership,
            DeclarationClient declarations,
            CourseClient courses,
            Sections sections) {
        this.events = events;
        this.series = series;
        this.membership = membership;
        this.declarations = declarations;
        this.courses = courses;
        this.sections = sections;
    }

    @GetMapping("/")
    String start(
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            @RequestParam(name = "form", required = false) @Nullable String mode,
            @RequestParam(name = "sok", defaultValue = "") String words,
            @RequestParam(name = "tidigare", required = false) @Nullable String past,
            Model model) {
        var coming = Wanted.coming(network, mode, words);
        var wanted = past == null ? coming : coming.earlierOnes();
        var listed = sections.ask(Service.EVENT, () -> events.list(wanted.earlier()));
        var all = sections.ask(Service.EVENT, () -> series.series(null));
        var networks = sections.ask(Service.MEMBERSHIP, membership::networks);
        var declared = sections.ask(Service.MEMBERSHIP, declarations::declarations);
        var published = sections.ask(
                Service.DOCS,
                () -> courses.courses(null, null, null, null).items().stream()
                        .limit(COURSES)
                        .toList());
        model.addAttribute(
                "view", StartView.of(wanted, listed.section(), all.section(), networks.section(), published.section()));
        model.addAttribute("declarations", declared.section().or(List.of()));
        return "start/start";
    }
}
