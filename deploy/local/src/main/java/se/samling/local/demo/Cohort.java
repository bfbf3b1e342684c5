package se.samling.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A network with a term, its five meetings, two organisations admitted and one that is being considered, and what they do at home. */
final class Cohort {

    private static final Duration TIME_TO_FILL_IN = Duration.ofMinutes(1);
    private static final int WEEKS_TO_THE_FIRST_MEETING = 9;
    private static final int WEEKS_TO_THE_DEADLINE = 4;

    private final PublicApi api;
    private final Mails mails;
    private final Known known;
    private final Clock clock;
    private final LocalDate today;
    private final Map<String, String> links = new HashMap<>();
    private final List<CohortWork.Meeting> meetings = new ArrayList<>();

    Cohort(PublicApi api, Mails mails, Known known, Clock clock) {
        this.api = api;
        this.mails = mails;
        this.known = known;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    void make() throws IOException, InterruptedException {
        var data = data();
        var days = data.get("meetings").get("days");
        var first = today.plusWeeks(WEEKS_TO_THE_FIRST_MEETING).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        var last = first.plusDays(days.get(days.size() - 1).asInt());
        var draft = known.draft(data.get("network"), List.of("vatPercent"));
        draft.putPOJO(
                "term",
                Map.of(
                        "startsOn", first.toString(),
                        "endsOn", last.plusDays(30).toString(),
                        "meetings", days.size(),
                        "deadline", today.plusWeeks(WEEKS_TO_THE_DEADLINE).toString(),
                        "vat", Map.of("percent", data.get("network").get("vatPercent"))));
        known.network("cohort", api.post("/api/networks", draft));
        for (var application : data.get("applications")) {
            apply(application);
        }
        for (int at = 0; at < days.size(); at++) {
            announce(data.get("meetings"), at, first.plusDays(days.get(at).asInt()));
        }
        new CohortWork(api, known, today, links, meetings).make(data);
    }

    /** As a municipality does it: the form, the mail, the page behind the link; then the coordinator's acts. */
    private void apply(JsonNode application) throws IOException, InterruptedException {
        var form = new HashMap<String, Object>();
        for (var field : List.of("name", "email", "role", "phone", "organisation", "participants")) {
            if (application.has(field)) {
                form.put(field, application.get(field));
            }
        }
        form.put("organisationId", known.organisation(application.get("choose").asString()));
        form.put("language", "sv");
        form.put("undertaking", true);
        form.put("decision", decision(application.get("decision")));
        form.put("shownAt", clock.instant().minus(TIME_TO_FILL_IN).toEpochMilli());
        api.post("/api/networks/" + known.slug("cohort") + "/enrolments", form);
        var address = application.get("email").asString();
        var token = Patience.until(
                "the mail about the application of " + address,
                () -> mails.tokens(address, "/ansokan/").findFirst());
        var own = "/api/enrolments/own/" + token;
        var id = api.post(own + "/proof", Map.of()).get("id").asString();
        links.put(application.get("choose").asString(), token);
        if (application.has("peppolId")) {
            api.put(
                    own + "/invoice-address",
                    Map.of(
                            "buyerReference", application.get("buyerReference"),
                            "peppolId", application.get("peppolId")),
                    1);
        }
        for (var act : application.get("acts")) {
            api.post("/api/enrolments/" + id + "/acts", Map.of("act", act));
        }
    }

    private Map<String, Object> decision(JsonNode written) {
        return written.has("expectedInDays")
                ? Map.of(
                        "expectedOn",
                        today.plusDays(written.get("expectedInDays").asInt()).toString())
                : Map.of(
                        "body", written.get("body"),
                        "reference", written.get("reference"),
                        "date", today.minusDays(written.get("daysAgo").asInt()).toString());
    }

    private void announce(JsonNode meetings, int at, LocalDate day) throws IOException, InterruptedException {
        ObjectNode draft = known.draft(meetings, List.of("days", "from", "to", "titles", "capacity"));
        draft.set("title", meetings.get("titles").get(at));
        draft.putArray("hostIds").add(known.organisation("forbund"));
        draft.putArray("networkIds").add(known.id("cohort"));
        draft.put("mode", "on-site");
        draft.put("startsAt", day + "T" + meetings.get("from").asString() + ":00");
        draft.put("endsAt", day + "T" + meetings.get("to").asString() + ":00");
        draft.set("onSiteCapacity", meetings.get("capacity"));
        draft.put("waitingList", true);
        draft.put("contactEmail", "natverk@forbundet.example");
        draft.putPOJO("audience", Map.of("who", "members"));
        draft.putPOJO("description", Map.of("sv", "Program kommer.", "en", "The programme will follow."));
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var id = made.get("id").asString();
        api.post("/api/events/" + id + "/announcement", Map.of("saveTheDate", false));
        this.meetings.add(new CohortWork.Meeting(id, day));
    }

    private static JsonNode data() throws IOException {
        try (var stream = Objects.requireNonNull(Cohort.class.getResourceAsStream("cohort.yaml"))) {
            return YAMLMapper.builder().build().readTree(stream);
        }
    }
}
