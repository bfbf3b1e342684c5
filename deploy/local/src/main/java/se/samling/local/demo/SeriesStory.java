package se.samling.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Series as their coordinator makes them, and people who register for some of the dates. */
final class SeriesStory {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Duration TIME_TO_FILL_IN = Duration.ofMinutes(1);

    private final PublicApi api;
    private final Mails mails;
    private final Known known;
    private final Clock clock;
    private final List<JsonNode> made = new ArrayList<>();

    SeriesStory(PublicApi api, Mails mails, Known known, Clock clock) {
        this.api = api;
        this.mails = mails;
        this.known = known;
        this.clock = clock;
    }

    void load() throws IOException, InterruptedException {
        var data = data();
        var organisation = (ObjectNode) data.get("organisation").deepCopy();
        var key = organisation.remove("key").asString();
        known.organisation(key, api.post("/api/organisations", organisation));
        api.post("/api/organisations/" + known.organisation(key) + "/organisers", data.get("organiser"));
        for (var one : data.get("series")) {
            make(one);
        }
        for (var registration : data.get("registrations")) {
            register(registration);
        }
    }

    private void make(JsonNode written) throws IOException, InterruptedException {
        var draft = known.draft(written.get("series"), List.of());
        var series = Patience.whileRefused(() -> api.post("/api/series", draft));
        var path = "/api/series/" + series.get("id").asString();
        api.post(path + "/dates", Map.of("pattern", pattern(written.get("dates")), "event", written.get("event")));
        made.add(api.post(path + "/publication", Map.of("expectedRecipients", 0)));
    }

    private ObjectNode pattern(JsonNode dates) {
        var pattern = (ObjectNode) dates.deepCopy();
        var weekday = DayOfWeek.valueOf(pattern.remove("weekday").asString());
        return pattern.put("first", first(LocalDate.now(clock), weekday).toString());
    }

    /** Before the next change of clocks that is far enough away, so that the dates lie on both sides of it. */
    static LocalDate first(LocalDate today, DayOfWeek weekday) {
        var soonest = today.plusWeeks(8).atStartOfDay(STOCKHOLM).toInstant();
        var change =
                STOCKHOLM.getRules().nextTransition(soonest).getDateTimeBefore().toLocalDate();
        return change.minusWeeks(5).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private void register(JsonNode registration) throws IOException, InterruptedException {
        var series = made.get(registration.get("series").asInt());
        var form = (ObjectNode) registration.get("form").deepCopy();
        var ids = form.putArray("eventIds");
        registration
                .get("dates")
                .forEach(date ->
                        ids.add(series.get("dates").get(date.asInt()).get("id").asString()));
        form.put("shownAt", clock.instant().minus(TIME_TO_FILL_IN).toEpochMilli());
        api.post(
                "/api/series/" + series.get("id").asString() + "/registrations",
                form,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var address = form.get("email").asString();
        var token = Patience.until(
                "the mail that asks " + address + " to confirm",
                () -> mails.tokens(address, "/serier/bekrafta/").findFirst());
        api.post("/api/bookings/proofs/" + token, Map.of());
    }

    static JsonNode data() throws IOException {
        try (var stream = Objects.requireNonNull(SeriesStory.class.getResourceAsStream("series.yaml"))) {
            return YAMLMapper.builder().build().readTree(stream);
        }
    }
}
