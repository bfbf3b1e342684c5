package se.samling.gateway.pages.desk.registration;

import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The audience of a mailing that comes closest to a filter.
 *
 * @param query of the address where the mailing is written
 * @param whole whether it is the same people
 */
public record MailingAudience(String query, boolean whole) {

    private static final Set<String> EXPRESSED = Set.of("state", "mode", "organisation", "sort");
    private static final Set<String> WRITTEN_TO = Set.of("confirmed", "waiting");

    static MailingAudience of(TableFilter filter) {
        var chosen = filter.chosen();
        var state = chosen.get("state");
        var address = UriComponentsBuilder.newInstance()
                .queryParam("who", state != null && WRITTEN_TO.contains(state) ? state : "counted")
                .queryParam("mode", chosen.getOrDefault("mode", "both"));
        if (chosen.containsKey("organisation")) {
            address.queryParam("organisation", "{organisation}");
        }
        return new MailingAudience(
                address.encode()
                        .buildAndExpand(chosen.getOrDefault("organisation", ""))
                        .toUriString(),
                EXPRESSED.containsAll(chosen.keySet()) && (state == null || WRITTEN_TO.contains(state)));
    }
}
