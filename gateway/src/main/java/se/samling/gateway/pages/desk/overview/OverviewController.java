package se.samling.gateway.pages.desk.overview;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.words.Dates;

/** Where the organiser begins the day. */
@Controller
class OverviewController {

    private final MembershipClient membership;
    private final EventClient events;
    private final NotificationClient notification;
    private final Sections sections;
    private final Layout layout;
    private final Dates dates;

    OverviewController(
            MembershipClient membership,
            EventClient events,
            NotificationClient notification,
            Sections sections,
            Layout layout,
            Dates dates) {
        this.membership = membership;
        this.events = events;
        this.notification = notification;
        this.sections = sections;
        this.layout = layout;
        this.dates = dates;
    }

    @GetMapping("/arrangor")
    String overview(Model model) {
        boolean admin = layout.isAdmin();
        var coming = sections.ask(Service.EVENT, () -> events.events(null, null, null, true, null));
        var failed = sections.ask(Service.NOTIFICATION, () -> notification.deliveries(null, "failed", null));
        var waiting = sections.ask(Service.MEMBERSHIP, () -> waiting(admin));
        model.addAttribute(
                "view",
                OverviewView.of(
                        waiting.section(),
                        coming.section().map(Page::items),
                        failed.section().map(Page::items),
                        dates.today()));
        return "desk/overview/overview";
    }

    /** The organiser's networks and how many applications wait for a decision in each; a network has few. */
    private List<OverviewView.Waiting> waiting(boolean admin) {
        var hosts = membership.me().delegations().stream()
                .filter(delegation -> "coordinator".equals(delegation.role()))
                .map(delegation -> delegation.organisationId())
                .toList();
        return membership.networks().stream()
                .filter(network -> admin || network.hosts().stream().anyMatch(host -> hosts.contains(host.id())))
                .map(this::waiting)
                .toList();
    }

    private OverviewView.Waiting waiting(Network network) {
        var page = membership.applications(network.slug(), "in-review", null);
        return new OverviewView.Waiting(network, page.items().size(), page.next() != null);
    }
}
