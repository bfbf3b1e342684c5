package se.samling.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Meetings as their coordinator makes them: draft, programme, announcement, and for one the publishing. */
final class Meetings {

    private static final List<String> OURS = List.of("day", "from", "to", "open", "programme");

    private final PublicApi api;
    private final Mails mails;
    private final Known known;
    private final List<String> ids = new ArrayList<>();

    Meetings(PublicApi api, Mails mails, Known known) {
        this.api = api;
        this.mails = mails;
        this.known = known;
    }

    void all(JsonNode meetings, LocalDate today) throws IOException, InterruptedException {
        var days = meetings.valueStream()
                .map(meeting -> meeting.get("day").asInt())
                .toList();
        var first = new MeetingDays(today).first(days);
        for (var meeting : meetings) {
            make(meeting, first.plusDays(meeting.get("day").asInt()));
        }
    }

    /** The id of a meeting by its place in the file. */
    String id(JsonNode place) {
        return ids.get(place.asInt());
    }

    /** A member registers by the personal link of the invitation. */
    void register(JsonNode registration) throws IOException, InterruptedException {
        var address = registration.get("email").asString();
        var token = Patience.until(
                "the invitation of " + address, () -> invitation(address, id(registration.get("meeting"))));
        var form = Map.of(
                "invitationToken", token,
                "mode", registration.get("mode"),
                "language", registration.get("language"));
        api.post(
                "/api/events/" + id(registration.get("meeting")) + "/registrations",
                form,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Mails about other meetings have such links too: the one that leads to this meeting. */
    private Optional<String> invitation(String address, String meeting) throws IOException, InterruptedException {
        for (var token : mails.tokens(address, "/inbjudan/").toList()) {
            var led = api.get("/api/invitations/" + token);
            if (led.get("event").get("id").asString().equals(meeting)
                    && led.get("state").asString().equals("open")) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private void make(JsonNode meeting, LocalDate day) throws IOException, InterruptedException {
        var draft = timed(known.draft(meeting, OURS), meeting, day);
        var made = Patience.whileRefused(() -> api.post("/api/events", draft));
        var path = "/api/events/" + made.get("id").asString();
        ids.add(made.get("id").asString());
        if (meeting.has("programme")) {
            var items = meeting.get("programme")
                    .valueStream()
                    .map(item -> timed((ObjectNode) item.deepCopy(), item, day))
                    .toList();
            api.put(
                    path + "/programme",
                    Map.of("items", items),
                    made.get("version").asInt());
        }
        var open = meeting.path("open").asBoolean(false);
        api.post(path + "/announcement", Map.of("saveTheDate", !open));
        if (open) {
            publish(path, meeting);
        }
    }

    /** Not before event-service knows all members: it learns of them by messages. */
    private void publish(String path, JsonNode meeting) throws IOException, InterruptedException {
        var slug = known.slug(meeting.get("networks").get(0).asString());
        var members =
                api.get("/api/networks/" + slug + "/memberships").get("items").size();
        int recipients = Patience.until(
                "event-service to know all " + members + " members",
                () -> Optional.of(api.get(path + "/audience").get("recipients").asInt())
                        .filter(count -> count == members));
        api.post(path + "/publication", Map.of("expectedRecipients", recipients));
    }

    private static ObjectNode timed(ObjectNode draft, JsonNode written, LocalDate day) {
        draft.remove(OURS);
        return draft.put("startsAt", time(written, "from", day)).put("endsAt", time(written, "to", day));
    }

    private static String time(JsonNode written, String field, LocalDate day) {
        return day.atTime(LocalTime.parse(written.get(field).asString())) + ":00";
    }
}
