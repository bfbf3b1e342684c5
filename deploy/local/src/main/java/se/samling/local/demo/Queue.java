package se.samling.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A workshop that is full: some wait, and whoever is first has an offer to answer, since somebody has left. */
final class Queue {

    private final PublicApi api;
    private final Known known;

    Queue(PublicApi api, Known known) {
        this.api = api;
        this.known = known;
    }

    void load(LocalDate today) throws IOException, InterruptedException {
        var data = Demonstration.data("queue.yaml");
        var workshop = known.draft(data.get("workshop"), List.of("in-days"));
        var day = today.plusDays(data.get("workshop").get("in-days").asInt());
        var draft = Broadcast.timed(workshop, day);
        var item =
                Map.of("title", draft.get("title"), "startsAt", draft.get("startsAt"), "endsAt", draft.get("endsAt"));
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var path = "/api/events/" + made.get("id").asString();
        api.put(
                path + "/programme",
                Map.of("items", List.of(item)),
                made.get("version").asInt());
        api.post(path + "/publication", Map.of("expectedRecipients", 0));
        api.put(path + "/offer-terms", data.get("terms"), 0);
        api.put(path + "/quotas", Map.of("quotas", data.get("quotas")), 0);
        var registrations = new ArrayList<String>();
        for (var person : data.get("people")) {
            registrations.add(
                    api.post(path + "/entries", person).get("registrationId").asString());
        }
        api.delete("/api/registrations/" + registrations.getFirst());
    }
}
