package se.samling.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A breakfast that is ordered: the day for changes has passed, and two ask for one all the same. It belongs to no network, and
 * what there is to read before it is open for everybody.
 */
final class LateChange {

    private final PublicApi api;
    private final Mails mails;
    private final Known known;

    LateChange(PublicApi api, Mails mails, Known known) {
        this.api = api;
        this.mails = mails;
        this.known = known;
    }

    void load(LocalDate today) throws IOException, InterruptedException {
        var data = Demonstration.data("late-change.yaml");
        var meeting = data.get("meeting");
        var day = today.plusDays(meeting.get("in-days").asInt());
        var draft = Broadcast.timed(known.draft(meeting, List.of("in-days")), day);
        var item =
                Map.of("title", draft.get("title"), "startsAt", draft.get("startsAt"), "endsAt", draft.get("endsAt"));
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var path = "/api/events/" + made.get("id").asString();
        api.put(
                path + "/programme",
                Map.of("items", List.of(item)),
                made.get("version").asInt());
        var open = api.post(path + "/publication", Map.of("expectedRecipients", 0));
        for (var person : data.get("people")) {
            api.post(path + "/entries", known.draft(person, List.of("asks")));
        }
        var yesterday = today.minusDays(1).atTime(12, 0) + ":00";
        api.patch(path, Map.of("deadline", yesterday), open.get("version").asInt());
        for (var person : data.get("people")) {
            ask(person);
        }
        Patience.whileRefused(() -> api.post(path + "/documents/texts", data.get("document")));
        api.put(path + "/documents/opening", Map.of(), 0);
    }

    /** By the personal link in their mail. */
    private void ask(JsonNode person) throws IOException, InterruptedException {
        if (!person.has("asks")) {
            return;
        }
        var address = person.get("email").asString();
        var own = Patience.until(
                "the mail to " + address,
                () -> mails.tokens(address, "/min-anmalan/").findFirst());
        api.post("/api/registrations/own/" + own + "/change-requests", person.get("asks"));
    }
}
