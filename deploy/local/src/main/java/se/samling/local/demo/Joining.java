package se.samling.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** People join as people do: the form, the mail, the link in it. */
final class Joining {

    private static final Duration TIME_TO_FILL_IN = Duration.ofMinutes(1);

    private final PublicApi api;
    private final Mails mails;
    private final Clock clock;
    private final Known known;
    private final Set<String> used = new HashSet<>();

    Joining(PublicApi api, Mails mails, Clock clock, Known known) {
        this.api = api;
        this.mails = mails;
        this.clock = clock;
        this.known = known;
    }

    void all(JsonNode members) throws IOException, InterruptedException {
        for (var member : members) {
            var form = new HashMap<String, Object>();
            for (var field : member.properties()) {
                form.put(field.getKey(), field.getValue());
            }
            form.remove("network");
            form.put("shownAt", clock.instant().minus(TIME_TO_FILL_IN).toEpochMilli());
            api.post("/api/networks/" + known.slug(member.get("network").asString()) + "/applications", form);
        }
        for (var member : members) {
            prove(member.get("email").asString());
        }
    }

    private void prove(String address) throws IOException, InterruptedException {
        var token = Patience.until(
                "the mail that asks " + address + " to confirm",
                () -> mails.tokens(address, "/bekrafta/")
                        .filter(found -> !used.contains(found))
                        .findFirst());
        used.add(token);
        api.post("/api/applications/proofs/" + token, Map.of("noneOfThese", false));
    }
}
