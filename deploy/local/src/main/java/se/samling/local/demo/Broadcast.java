package se.samling.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A webinar with a live room of its own, open to everybody: whoever registers, and what they ask before it begins. */
final class Broadcast {

    private final PublicApi api;
    private final Mails mails;
    private final Known known;

    Broadcast(PublicApi api, Mails mails, Known known) {
        this.api = api;
        this.mails = mails;
        this.known = known;
    }

    void load(LocalDate today) throws IOException, InterruptedException {
        var data = Demonstration.data("broadcast.yaml");
        var webinar = data.get("webinar");
        var day = today.plusDays(webinar.get("in-days").asInt());
        var event = publish(webinar, day);
        api.put("/api/events/" + event + "/live-room", data.get("room"), 0);
        for (var registration : data.get("registrations")) {
            register(event, registration);
        }
    }

    private String publish(JsonNode webinar, LocalDate day) throws IOException, InterruptedException {
        var draft = timed(known.draft(webinar, List.of("in-days", "programme")), day);
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var path = "/api/events/" + made.get("id").asString();
        var items = webinar.get("programme")
                .valueStream()
                .map(item -> timed((ObjectNode) item.deepCopy(), day))
                .toList();
        api.put(path + "/programme", Map.of("items", items), made.get("version").asInt());
        api.post(path + "/publication", Map.of("expectedRecipients", 0));
        return made.get("id").asString();
    }

    /** By the public form and the link in the mail; then the questions, by the personal watch link. */
    private void register(String event, JsonNode registration) throws IOException, InterruptedException {
        var address = registration.get("email").asString();
        var form = (ObjectNode) registration.deepCopy();
        form.remove("asks");
        api.post(
                "/api/events/" + event + "/registrations",
                form,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var proof = Patience.until(
                "the mail to " + address,
                () -> mails.tokens(address, "/anmalan/bekrafta/").findFirst());
        var own = api.post("/api/registrations/proofs/" + proof, Map.of())
                .get("token")
                .asString();
        var watch = api.get("/api/registrations/own/" + own + "/broadcast")
                .get("token")
                .asString();
        for (var question : registration.path("asks")) {
            api.post("/api/broadcasts/" + watch + "/questions", question);
        }
    }

    /** With the clock times of {@code from} and {@code to} on that day. */
    static ObjectNode timed(ObjectNode draft, LocalDate day) {
        var from = day.atTime(LocalTime.parse(draft.remove("from").asString())) + ":00";
        var to = day.atTime(LocalTime.parse(draft.remove("to").asString())) + ":00";
        return draft.put("startsAt", from).put("endsAt", to);
    }
}
