package se.samling.gateway.pages.desk.network;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.membership.Host;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.pages.Layout;

/** What the organiser may act for, as membership-service says now. */
@Component
public class OwnNetworks {

    private final MembershipClient membership;
    private final EnrolmentClient enrolments;
    private final Layout layout;

    OwnNetworks(MembershipClient membership, EnrolmentClient enrolments, Layout layout) {
        this.membership = membership;
        this.enrolments = enrolments;
        this.layout = layout;
    }

    /** A network and how many applications wait in it; {@code more} when there are more than were counted. */
    public record Waiting(Network network, int applications, boolean more) {}

    /** Names of the hosts the organiser coordinates, by id; for an admin, who need not be anybody's organiser, all that host. */
    public Map<String, String> hosts() {
        var own = new LinkedHashMap<String, String>();
        if (layout.isAdmin()) {
            membership.networks().stream()
                    .flatMap(network -> network.hosts().stream())
                    .sorted(Comparator.comparing(Host::name, Collator.getInstance(Locale.of("sv"))))
                    .forEach(host -> own.put(host.id().toString(), host.name()));
            return own;
        }
        membership.me().delegations().stream()
                .filter(delegation -> "coordinator".equals(delegation.role()))
                .forEach(delegation -> own.put(delegation.organisationId().toString(), delegation.organisation()));
        return own;
    }

    /** Networks of those hosts, all for an admin, each with what waits; there are few. */
    public List<Waiting> waiting() {
        return all().stream().map(this::waitingIn).toList();
    }

    /** Networks of those hosts, all for an admin. */
    public List<Network> all() {
        var own = hosts();
        return membership.networks().stream()
                .filter(network -> network.hosts().stream()
                        .anyMatch(host -> own.containsKey(host.id().toString())))
                .toList();
    }

    private Waiting waitingIn(Network network) {
        Page<?> page = network.term() == null
                ? membership.applications(network.slug(), "in-review", null)
                : enrolments.enrolments(network.slug(), "open", null, null);
        return new Waiting(network, page.items().size(), page.next() != null);
    }
}
