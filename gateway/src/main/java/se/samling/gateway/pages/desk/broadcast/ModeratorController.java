package se.samling.gateway.pages.desk.broadcast;

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

/** Where somebody who moderates questions, and organises nothing, finds the broadcasts. */
@Controller
class ModeratorController {

    private final MembershipClient membership;
    private final EventClient events;

    ModeratorController(MembershipClient membership, EventClient events) {
        this.membership = membership;
        this.events = events;
    }

    @GetMapping("/arrangor/fragor")
    String broadcasts(Model model) {
        var hosts = membership.me().delegations().stream()
                .filter(delegation -> "moderator".equals(delegation.role()))
                .map(Delegation::organisationId)
                .collect(Collectors.toSet());
        model.addAttribute("moderates", !hosts.isEmpty());
        model.addAttribute(
                "broadcasts",
                events.events(null, null, null, null, null).items().stream()
                        .filter(event -> isTheirs(event, hosts))
                        .toList());
        return "desk/broadcast/moderator";
    }

    private static boolean isTheirs(EventSummary event, Set<UUID> hosts) {
        return !"on-site".equals(event.mode())
                && !"cancelled".equals(event.state())
                && event.hosts().stream().anyMatch(host -> hosts.contains(host.id()));
    }
}
