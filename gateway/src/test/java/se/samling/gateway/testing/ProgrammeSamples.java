package se.samling.gateway.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.OwnSession;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.SessionPerson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A programme of two days and two tracks, with a session of a partner that is booked. */
public final class ProgrammeSamples {

    public static final UUID BOOKED = UUID.fromString("01920000-0000-7000-8000-000000000050");
    public static final UUID OTHER = UUID.fromString("01920000-0000-7000-8000-000000000051");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 9);
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProgrammeSamples() {}

    /** {@code host}: whether the reader's organisation hosts it. */
    public static void give(boolean host) {
        var event = (ObjectNode) JSON.valueToTree(Samples.event("open"));
        event.put("slug", "demokratistugan");
        event.put("startsAt", DAY.atTime(9, 0).toString());
        event.put("endsAt", DAY.plusDays(1).atTime(16, 0).toString());
        event.set("programme", JSON.valueToTree(items()));
        event.set(
                "sessions",
                JSON.valueToTree(List.of(
                        Map.of(
                                "id",
                                BOOKED,
                                "owner",
                                "Biblioteket",
                                "ownerId",
                                UUID.randomUUID(),
                                "places",
                                "few",
                                "taken",
                                8,
                                "waiting",
                                0,
                                "mine",
                                true),
                        Map.of("id", OTHER, "owner", "Teatern", "ownerId", UUID.randomUUID(), "mine", host))));
        if (!host) {
            event.set("hosts", JSON.valueToTree(List.of(Map.of("id", UUID.randomUUID(), "name", "Någon annan"))));
        }
        var own = JSON.valueToTree(Samples.own("confirmed", "on-site", null, false, Samples.event("open")));
        ((ObjectNode) own).set("event", event);
        var people = List.of(new SessionPerson("Sam Sund", "sam@myndighet.example", null, "confirmed"));
        Peers.EVENT
                .answer("GET /api/events/demokratistugan", event)
                .answer("GET /api/registrations/own/own-token", own)
                .answer("GET /api/registrations/own/own-token/sessions", own())
                .answer("GET /api/events/" + Samples.EVENT + "/sessions/" + BOOKED + "/places", people);
        Peers.MEMBERSHIP.answer("GET /api/declarations", List.of(DeclarationSamples.declaration(null)));
    }

    private static List<ProgrammeItem> items() {
        var booked = new ProgrammeItem.Session(UUID.randomUUID(), "Stora salen", 10, null);
        return List.of(
                item(UUID.randomUUID(), 9, 10, 0, "Invigning", null, null),
                item(BOOKED, 10, 12, 0, "Samtal om tillit", "Spår A", booked),
                item(
                        OTHER,
                        10,
                        11,
                        0,
                        "Teater",
                        "Spår B",
                        new ProgrammeItem.Session(UUID.randomUUID(), null, null, null)),
                item(UUID.randomUUID(), 10, 11, 1, "Rundvandring", null, null));
    }

    private static ProgrammeItem item(
            UUID id,
            int from,
            int to,
            int day,
            String title,
            @Nullable String track,
            ProgrammeItem.@Nullable Session session) {
        return new ProgrammeItem(
                id,
                DAY.plusDays(day).atTime(from, 0),
                DAY.plusDays(day).atTime(to, 0),
                new Text(title, null),
                null,
                track,
                List.of(new Contributor("Alva Lind", "landshövding", null)),
                session);
    }

    private static List<OwnSession> own() {
        return List.of(
                session(BOOKED, "Samtal om tillit", "confirmed", null),
                session(OTHER, "Teater", "none", new Text("Samtal om tillit", null)));
    }

    private static OwnSession session(UUID id, String title, String state, @Nullable Text clash) {
        var from = LocalDateTime.of(DAY, java.time.LocalTime.of(10, 0));
        return new OwnSession(
                id, new Text(title, null), from, from.plusHours(1), "Spår A", "Stora salen", state, 0, false, clash);
    }
}
