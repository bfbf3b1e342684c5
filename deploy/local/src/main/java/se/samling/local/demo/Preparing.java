package se.samling.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a host keeps to prepare events with: rooms, contributors who may be named and shown, a template. */
record Preparing(PublicApi api, Known known, Meetings meetings) {

    private static final String HOST = "forum";

    void load() throws IOException, InterruptedException {
        var data = data();
        for (var room : data.get("rooms")) {
            keep("/api/rooms", room, List.of());
        }
        for (var contributor : data.get("contributors")) {
            var kept = keep("/api/contributors", contributor, List.of("portrait"));
            if (contributor.has("portrait")) {
                show(kept.get("id").asString(), contributor.get("portrait"));
            }
        }
        var template = data.get("template");
        var path = "/api/events/" + meetings.id(template.get("meeting")) + "/templates";
        api.post(path, known.draft(template, List.of("meeting")));
    }

    private JsonNode keep(String path, JsonNode thing, List<String> ours) throws IOException, InterruptedException {
        return api.post(path, known.draft(thing, ours).put("hostId", known.organisation(HOST)));
    }

    private void show(String contributor, JsonNode portrait) throws IOException, InterruptedException {
        var fields = Map.of(
                "alternative", portrait.get("sv").asString(),
                "alternativeEn", portrait.get("en").asString(),
                "consentedBy", portrait.path("consentedBy").asString(""));
        api.upload("/api/contributors/" + contributor + "/picture", fields, "portrait.png", Portraits.draw(portrait));
    }

    static JsonNode data() throws IOException {
        return Demonstration.data("preparing.yaml");
    }
}
