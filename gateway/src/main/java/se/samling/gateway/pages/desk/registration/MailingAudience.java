package se.samling.gateway.pages.desk.registration;

import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** The audience of a mailing that is the same as a filter, where there is one: by state, way of taking part and organisation. */
final class MailingAudience {

    private static final Set<String> EXPRESSED = Set.of("state", "mode", "organisation", "sort");
    private static final Set<String> WRITTEN_TO = Set.of("confirmed", "waiting");

    private MailingAudience() {}

    /** Query of the address where the mailing is written. */
    static Optional<String> of(TableFilter filter) {
        var chosen = filter.chosen();
        var state = chosen.get("state");
        if (!EXPRESSED.containsAll(chosen.keySet()) || state != null && !WRITTEN_TO.contains(state)) {
            return Optional.empty();
        }
        var address = UriComponentsBuilder.newInstance()
                .queryParam("who", state == null ? "counted" : state)
                .queryParam("mode", chosen.getOrDefault("mode", "both"));
        if (chosen.containsKey("organisation")) {
            address.queryParam("organisation", "{organisation}");
        }
        return Optional.of(address.encode()
                .buildAndExpand(chosen.getOrDefault("organisation", ""))
                .toUriString());
    }
}
