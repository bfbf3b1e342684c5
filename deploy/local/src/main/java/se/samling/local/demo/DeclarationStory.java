package se.samling.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A declaration that two organisations have signed, what one of them does for it, and the five days it hosts. */
final class DeclarationStory {

    private static final int WEEKS_TO_THE_CEREMONY = 7;
    private static final LocalDate EARLIEST_JUNE_DAY = LocalDate.of(2000, Month.JUNE, 6);

    private final PublicApi api;
    private final Mails mails;
    private final Known known;
    private final Clock clock;

    DeclarationStory(PublicApi api, Mails mails, Known known, Clock clock) {
        this.api = api;
        this.mails = mails;
        this.known = known;
        this.clock = clock;
    }

    void tell() throws IOException, InterruptedException {
        var data = data();
        var today = LocalDate.now(clock);
        var hosted = event(
                data.get("hosted").get("draft"),
                sessions(data, june(today)),
                june(today),
                data.get("hosted").path("form"));
        var ceremony = ceremony(data.get("ceremony"), today);
        var path = declare(data, today, ceremony);
        sign(data, path, today);
        act(data, path, hosted);
    }

    private String declare(JsonNode data, LocalDate today, String ceremony) throws IOException, InterruptedException {
        var draft = (ObjectNode) data.get("declaration").deepCopy();
        draft.put("ownerId", known.organisation(draft.remove("owner").asString()));
        draft.put("signingOpens", today.minusDays(40).toString());
        draft.put("ceremony", ceremony);
        // membership-service hears of the ceremony a moment after it was announced
        var made = Patience.whileRefused(() -> api.post("/api/declarations", draft));
        var path = "/api/declarations/" + made.get("slug").asString();
        api.post(
                path + "/versions",
                Map.of(),
                "If-Match",
                "\"" + made.get("version").asInt() + "\"");
        return path;
    }

    /** One on paper, and one by the form and the link in the mail. */
    private void sign(JsonNode data, String path, LocalDate today) throws IOException, InterruptedException {
        var paper = data.get("paper");
        var written = (ObjectNode) paper.get("draft").deepCopy();
        written.put(
                "organisationId", known.organisation(paper.get("organisation").asString()));
        written.put("signedOn", today.minusDays(paper.get("daysAgo").asInt()).toString());
        api.post(path + "/papers", written);
        var form = (ObjectNode) data.get("link").deepCopy();
        var read = api.get(path);
        form.put("number", read.get("number").asInt());
        form.put("hash", read.get("hash").asString());
        api.post(path + "/signatures", form);
        var address = form.get("email").asString();
        var token = Patience.until(
                "the mail that lets " + address + " sign",
                () -> mails.tokens(address, "/underteckna/").findFirst());
        api.post("/api/signatures/proofs/" + token, Map.of());
    }

    private void act(JsonNode data, String path, String hosted) throws IOException, InterruptedException {
        var norra = data.get("paper").get("organisation").asString();
        var signatory = api.get(path + "/signatories")
                .valueStream()
                .filter(one -> one.get("organisation").asString().contains("Norra"))
                .findFirst()
                .orElseThrow(() -> new IOException(norra + " has not signed"))
                .get("id")
                .asString();
        for (var activity : data.get("activities")) {
            var draft = (ObjectNode) activity.deepCopy();
            var links = draft.putArray("links");
            if (draft.remove("event") != null) {
                links.addObject().put("kind", "event").put("address", hosted).put("closed", false);
            }
            if (draft.remove("internal") != null) {
                links.addObject()
                        .put("kind", "course")
                        .put("address", internalCourse(data))
                        .put(
                                "title",
                                data.get("internal").get("title").get("sv").asString())
                        .put("closed", true);
            }
            // membership-service hears of events and courses a moment after they came out
            Patience.whileRefused(() -> api.post("/api/signatories/" + signatory + "/activities", draft));
        }
    }

    /** A course that only the signatory's own people may read. */
    private String internalCourse(JsonNode data) throws IOException, InterruptedException {
        var written = data.get("internal");
        var draft = known.draft(written, List.of("steps"));
        draft.putArray("organisationIds")
                .add(known.organisation(data.get("paper").get("organisation").asString()));
        var course = Patience.whileRefused(() -> api.post("/api/courses", draft));
        var path = "/api/courses/" + course.get("id").asString();
        var whole = api.put(
                path + "/steps",
                Map.of("steps", written.get("steps")),
                course.get("version").asInt());
        api.post(
                path + "/publication",
                Map.of(),
                "If-Match",
                "\"" + whole.get("version").asInt() + "\"");
        return course.get("slug").asString();
    }

    private String ceremony(JsonNode ceremony, LocalDate today) throws IOException, InterruptedException {
        var day = today.plusWeeks(WEEKS_TO_THE_CEREMONY).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        var items = items(ceremony.get("programme"), day);
        return event(ceremony.get("draft"), items, day, ceremony.get("form"));
    }

    /** Drafted from its first item to its last, with its programme and its questions, and published. */
    private String event(JsonNode written, List<ObjectNode> items, LocalDate first, JsonNode questions)
            throws IOException, InterruptedException {
        var draft = known.draft(written, List.of());
        draft.put("startsAt", items.getFirst().get("startsAt").asString());
        draft.put("endsAt", items.getLast().get("endsAt").asString());
        draft.put("deadline", first.minusDays(2) + "T23:59:59");
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var path = "/api/events/" + made.get("id").asString();
        Patience.whileRefused(() -> api.put(
                path + "/programme", Map.of("items", items), made.get("version").asInt()));
        if (questions.isArray()) {
            api.put(path + "/form", Map.of("questions", questions), 0);
        }
        api.post(path + "/publication", Map.of("expectedRecipients", 0));
        return made.get("slug").asString();
    }

    private List<ObjectNode> sessions(JsonNode data, LocalDate first) {
        var items = items(data.get("hosted").get("sessions"), first);
        for (var item : items) {
            var session = item.putObject("session");
            move(item, "room", session, "room");
            move(item, "seats", session, "seats");
            if (item.remove("owner") instanceof JsonNode owner) {
                session.put("ownerId", known.organisation(owner.asString()));
            }
            if (session.isEmpty()) {
                item.remove("session");
            }
        }
        return items;
    }

    private static void move(ObjectNode from, String name, ObjectNode to, String newName) {
        if (from.remove(name) instanceof JsonNode value) {
            to.set(newName, value);
        }
    }

    private static List<ObjectNode> items(JsonNode written, LocalDate first) {
        return written.valueStream()
                .map(item -> {
                    var copy = (ObjectNode) item.deepCopy();
                    var day = first.plusDays(copy.path("day").asInt(0));
                    copy.put("startsAt", time(copy, "from", day)).put("endsAt", time(copy, "to", day));
                    if (!(copy.get("contributors") instanceof ArrayNode)) {
                        copy.putArray("contributors");
                    }
                    copy.remove(List.of("day", "from", "to"));
                    return copy;
                })
                .toList();
    }

    private static String time(JsonNode item, String field, LocalDate day) {
        return day.atTime(LocalTime.parse(item.get(field).asString())) + ":00";
    }

    /** The Wednesday on which the next June's five days begin. */
    static LocalDate june(LocalDate today) {
        var thisYear =
                EARLIEST_JUNE_DAY.withYear(today.getYear()).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        return thisYear.isAfter(today.plusWeeks(2))
                ? thisYear
                : EARLIEST_JUNE_DAY
                        .withYear(today.getYear() + 1)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    }

    static JsonNode data() throws IOException {
        try (var stream = Objects.requireNonNull(DeclarationStory.class.getResourceAsStream("declaration.yaml"))) {
            return YAMLMapper.builder().build().readTree(stream);
        }
    }
}
