package se.samling.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A course for self-study and the conference at which it is launched, as their organiser writes them. */
final class WebCourse {

    private static final int WEEKS_AHEAD = 6;
    private static final int SECONDS_AHEAD = 5;

    private final PublicApi api;
    private final Known known;
    private final Clock clock;

    WebCourse(PublicApi api, Known known, Clock clock) {
        this.api = api;
        this.known = known;
        this.clock = clock;
    }

    void load() throws IOException, InterruptedException {
        var data = data();
        var conference = announced(data.get("conference"));
        var draft = known.draft(data.get("course"), List.of()).put("eventId", conference);
        var course = Patience.whileRefused(() -> api.post("/api/courses", draft));
        var path = "/api/courses/" + course.get("id").asString();
        var written = api.put(
                path + "/steps",
                Map.of("steps", data.get("steps")),
                course.get("version").asInt());
        var at = LocalDateTime.now(clock.withZone(ZoneId.of("Europe/Stockholm")))
                .plusSeconds(SECONDS_AHEAD)
                .truncatedTo(ChronoUnit.SECONDS);
        api.post(
                path + "/publication",
                Map.of("at", at.toString()),
                "If-Match",
                "\"" + written.get("version").asInt() + "\"");
    }

    private String announced(JsonNode conference) throws IOException, InterruptedException {
        var day = LocalDate.now(clock).plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        var draft = known.draft(conference, List.of("from", "to"));
        times(draft, conference, day);
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var id = made.get("id").asString();
        api.post("/api/events/" + id + "/announcement", Map.of("saveTheDate", false));
        return id;
    }

    private static void times(ObjectNode draft, JsonNode written, LocalDate day) {
        draft.put("startsAt", day + "T" + written.get("from").asString() + ":00");
        draft.put("endsAt", day + "T" + written.get("to").asString() + ":00");
    }

    static JsonNode data() throws IOException {
        try (var stream = Objects.requireNonNull(WebCourse.class.getResourceAsStream("course.yaml"))) {
            return YAMLMapper.builder().build().readTree(stream);
        }
    }
}
