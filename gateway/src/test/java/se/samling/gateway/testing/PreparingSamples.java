package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.preparing.Contributor;
import se.samling.gateway.client.preparing.Room;
import se.samling.gateway.client.preparing.Template;

/** What a host keeps: a room, two contributors, a template. */
public final class PreparingSamples {

    public static final UUID ROOM = UUID.fromString("01920000-0000-7000-8000-0000000000f1");
    public static final UUID CONTRIBUTOR = UUID.fromString("01920000-0000-7000-8000-0000000000f2");
    public static final UUID TEMPLATE = UUID.fromString("01920000-0000-7000-8000-0000000000f3");

    private PreparingSamples() {}

    public static void give() {
        var room = new Room(
                ROOM, Samples.HOST, "Sessionssalen", "Torget 1", 40, true, true, new Text("Ramp från gården.", null));
        var ready = new Contributor(
                CONTRIBUTOR,
                Samples.HOST,
                "Alva Norén",
                "utredare",
                "Kulturdata",
                new Contributor.Consent(LocalDate.parse("2026-11-02"), "i mejl"),
                new Contributor.Picture(7, new Text("Alva Norén ler mot kameran.", null), null));
        var asked = new Contributor(UUID.randomUUID(), Samples.HOST, "Bo Lind", null, null, null, null);
        var template = new Template(
                TEMPLATE, Samples.HOST, "Halvdag", "on-site", 4, 180, Instant.parse("2026-11-02T09:00:00Z"));
        Peers.EVENT
                .answer("GET /api/rooms", List.of(room))
                .answer("POST /api/rooms", 201, room)
                .answer("GET /api/contributors", List.of(ready, asked))
                .answer("PUT /api/contributors/" + CONTRIBUTOR, ready)
                .answer("PUT /api/contributors/" + CONTRIBUTOR + "/picture", ready)
                .answer("POST /api/contributors/" + CONTRIBUTOR + "/picture", 201, ready)
                .answer("GET /api/event-templates", List.of(template))
                .answer("POST /api/event-templates/" + TEMPLATE + "/events", 201, Samples.event("draft"))
                .answer("POST /api/events/" + Samples.EVENT + "/copies", 201, Samples.event("draft"))
                .answer("POST /api/events/" + Samples.EVENT + "/templates", 201, template);
    }
}
