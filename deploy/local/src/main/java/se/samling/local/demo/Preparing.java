package se.samling.local.demo;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a host keeps to prepare events with: rooms, contributors who may be named, a template. */
record Preparing(PublicApi api, Known known, Meetings meetings) {

    private static final String HOST = "forum";

    void load() throws IOException, InterruptedException {
        var data = data();
        keep("/api/rooms", data.get("rooms"));
        keep("/api/contributors", data.get("contributors"));
        var template = data.get("template");
        var path = "/api/events/" + meetings.id(template.get("meeting")) + "/templates";
        api.post(path, known.draft(template, List.of("meeting")));
    }

    private void keep(String path, JsonNode things) throws IOException, InterruptedException {
        for (var thing : things) {
            api.post(path, known.draft(thing, List.of()).put("hostId", known.organisation(HOST)));
        }
    }

    static JsonNode data() throws IOException {
        return Demonstration.data("preparing.yaml");
    }
}
