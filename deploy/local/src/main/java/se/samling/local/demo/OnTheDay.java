package se.samling.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A meeting that begins within the hour, with people at the door already. */
final class OnTheDay {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final PublicApi api;
    private final Known known;
    private final Clock clock;

    OnTheDay(PublicApi api, Known known, Clock clock) {
        this.api = api;
        this.known = known;
        this.clock = clock;
    }

    void open() throws IOException, InterruptedException {
        var story = Demonstration.data("on-the-day.yaml");
        var starts = LocalDateTime.now(clock.withZone(SWEDEN))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        var event = "/api/events/" + publish((ObjectNode) story.get("event"), starts);
        var station = api.post(
                event + "/stations", Map.of("name", story.get("station").asString()));
        for (var person : story.get("people")) {
            enter(event, station.get("token").asString(), person);
        }
    }

    private String publish(ObjectNode written, LocalDateTime starts) throws IOException, InterruptedException {
        var draft = known.draft(written, List.of("item"));
        draft.put("startsAt", starts + ":00").put("endsAt", starts.plusHours(3) + ":00");
        draft.put("deadline", starts.plusHours(2) + ":00");
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var path = "/api/events/" + made.get("id").asString();
        var item =
                Map.of("startsAt", starts + ":00", "endsAt", starts.plusHours(3) + ":00", "title", written.get("item"));
        api.put(
                path + "/programme",
                Map.of("items", List.of(item)),
                made.get("version").asInt());
        api.post(path + "/publication", Map.of("expectedRecipients", 0));
        return made.get("id").asString();
    }

    /** Registered by the organiser; some have come. */
    private void enter(String event, String station, JsonNode person) throws IOException, InterruptedException {
        var registration = api.post(event + "/entries", known.draft(person, List.of("here")))
                .get("registrationId")
                .asString();
        if (person.path("here").asBoolean(false)) {
            var arrival = Map.of("registrationId", registration);
            api.put("/api/stations/" + station + "/check-ins/" + UUID.randomUUID(), arrival, 1);
        }
    }
}
