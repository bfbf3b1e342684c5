package se.samling.gateway.pages.desk.day;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.membership.Delegation;
import se.samling.gateway.client.membership.MembershipClient;

/** Where somebody who checks people in, and organises nothing, finds the events. */
@Controller
class CheckInListController {

    private final MembershipClient membership;
    private final EventClient events;

    CheckInListController(MembershipClient membership, EventClient events) {
        this.membership = membership;
        this.events = events;
    }

    @GetMapping("/arrangor/incheckning")
    String list(Model model) {
        var hosts = membership.me().delegations().stream()
                .filter(delegation -> "check-in".equals(delegation.role()))
                .map(Delegation::organisationId)
                .collect(Collectors.toSet());
        model.addAttribute(
                "events",
                events.events(null, null, null, null, null).items().stream()
                        .filter(event -> isTheirs(event, hosts))
                        .toList());
        return "desk/day/list";
    }

    private static boolean isTheirs(EventSummary event, Set<UUID> hosts) {
        return !"digital".equals(event.mode())
                && !"cancelled".equals(event.state())
                && event.hosts().stream().anyMatch(host -> hosts.contains(host.id()));
    }
}
