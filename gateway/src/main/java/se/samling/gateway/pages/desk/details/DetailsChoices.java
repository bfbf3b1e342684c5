package se.samling.gateway.pages.desk.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.desk.preparing.Kept;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** What can be chosen in the form: the organiser's own hosts and networks and those there already, organisations, words. */
@Component
class DetailsChoices {

    private static final int FOUND_AT_MOST = 20;

    private final MembershipClient membership;
    private final OwnNetworks ownNetworks;
    private final Kept kept;
    private final Layout layout;
    private final Words words;

    DetailsChoices(MembershipClient membership, OwnNetworks ownNetworks, Kept kept, Layout layout, Words words) {
        this.membership = membership;
        this.ownNetworks = ownNetworks;
        this.kept = kept;
        this.layout = layout;
        this.words = words;
    }

    /** Options by field; {@code organisations} are those chosen and those found. */
    public record DetailsView(
            List<Option> hosts,
            List<Option> networks,
            List<Option> organisations,
            List<Option> modes,
            List<Option> audiences,
            List<Option> rooms) {}

    /** A form that begins from a network, or from the only host the organiser has. */
    DetailsForm begin(@Nullable String networkSlug, DayAndClock starts, DayAndClock ends) {
        var own = ownNetworks.hosts();
        var network = networkSlug == null ? null : membership.network(networkSlug);
        var hosts = network == null
                ? own.keySet().stream().limit(1).toList()
                : network.hosts().stream()
                        .map(host -> host.id().toString())
                        .filter(id -> own.containsKey(id) || layout.isAdmin())
                        .limit(1)
                        .toList();
        return DetailsForm.empty(
                hosts,
                network == null ? List.of() : List.of(network.id().toString()),
                network == null ? layout.getPersonEmail() : network.contactEmail(),
                starts,
                ends);
    }

    DetailsView of(DetailsForm form, @Nullable String query) {
        var networks = membership.networks();
        var own = ownNetworks.hosts();
        boolean admin = layout.isAdmin();
        var hosts = new LinkedHashMap<>(own);
        networks.stream()
                .flatMap(network -> network.hosts().stream())
                .filter(host -> admin || chosen(form.hostIds(), host.id()))
                .forEach(host -> hosts.putIfAbsent(host.id().toString(), host.name()));
        return new DetailsView(
                options(hosts),
                networks.stream()
                        .filter(network -> admin || ownedBy(network, own) || chosen(form.networkIds(), network.id()))
                        .sorted(Comparator.comparing((Network network) -> !ownedBy(network, own)))
                        .map(network -> new Option(network.id().toString(), words.in(network.name()), null))
                        .toList(),
                organisations(form.chosenOrganisations(), query),
                modes(),
                audiences(),
                kept.rooms(hosts.keySet().stream().map(UUID::fromString).toList()));
    }

    List<Option> rooms(EventDetail event) {
        return kept.rooms(event.hosts().stream().map(EventHost::id).toList());
    }

    List<Option> modes() {
        return named("desk.details.mode.", "on-site", "digital", "hybrid");
    }

    List<Option> audiences() {
        return named("desk.details.audience.", "members", "selected-organisations", "everyone");
    }

    private static boolean chosen(@Nullable List<String> ids, UUID id) {
        return ids != null && ids.contains(id.toString());
    }

    private static boolean ownedBy(Network network, Map<String, String> own) {
        return network.hosts().stream()
                .anyMatch(host -> own.containsKey(host.id().toString()));
    }

    private List<Option> organisations(List<String> chosen, @Nullable String query) {
        var names = new LinkedHashMap<String, String>();
        for (var id : chosen.stream().filter(Forms::isId).toList()) {
            names.put(id, membership.organisation(UUID.fromString(id)).name());
        }
        if (query != null && !query.isBlank()) {
            membership.organisations(query.strip(), null, null).items().stream()
                    .limit(FOUND_AT_MOST)
                    .forEach(found -> names.putIfAbsent(found.id().toString(), found.name()));
        }
        return options(names);
    }

    private static List<Option> options(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> new Option(name.getKey(), name.getValue(), null))
                .toList();
    }

    private List<Option> named(String prefix, String... values) {
        var options = new ArrayList<Option>();
        for (var value : values) {
            options.add(new Option(value, words.say(prefix + value), null));
        }
        return options;
    }
}
