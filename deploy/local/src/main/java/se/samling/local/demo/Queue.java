package se.samling.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A workshop that is full: some wait, and whoever is first has an offer to answer, since somebody has left. Some have sent the example that
 * its form asks for.
 */
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
        var form = api.put(path + "/form", Map.of("questions", List.of(data.get("question"))), 0);
        var question = form.get("questions").get(0).get("id").asString();
        api.post(path + "/publication", Map.of("expectedRecipients", 0));
        api.put(path + "/offer-terms", data.get("terms"), 0);
        api.put(path + "/quotas", Map.of("quotas", data.get("quotas")), 0);
        var registrations = new ArrayList<String>();
        for (var person : data.get("people")) {
            var entry = known.draft(person, List.of("file", "text"));
            if (person.has("file")) {
                entry.putObject("answers").put(question, receipt(person));
            }
            registrations.add(
                    api.post(path + "/entries", entry).get("registrationId").asString());
        }
        api.delete("/api/registrations/" + registrations.getFirst());
    }

    /** A file goes ahead of the form that it answers. */
    private String receipt(JsonNode person) throws IOException, InterruptedException {
        var text = person.get("text").asString().getBytes(StandardCharsets.UTF_8);
        var sent = api.upload("/api/answer-files", Map.of(), person.get("file").asString(), text);
        return sent.get("receipt").asString();
    }
}
