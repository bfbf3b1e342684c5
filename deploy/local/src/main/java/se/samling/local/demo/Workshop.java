package se.samling.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a coordinator keeps at hand for writing events: the host's rooms, and a meeting as a template. */
final class Workshop {

    private final PublicApi api;
    private final Known known;

    Workshop(PublicApi api, Known known) {
        this.api = api;
        this.known = known;
    }

    void furnish(JsonNode rooms) throws IOException, InterruptedException {
        for (var room : rooms) {
            var draft = (ObjectNode) room.deepCopy();
            draft.remove(List.of("host"));
            draft.put("hostId", known.organisation(room.get("host").asString()));
            api.post("/api/rooms", draft);
        }
    }

    void keep(JsonNode templates, Meetings meetings) throws IOException, InterruptedException {
        for (var template : templates) {
            var path = "/api/events/" + meetings.id(template.get("meeting")) + "/templates";
            api.post(path, Map.of("name", template.get("name").asString()));
        }
    }
}
