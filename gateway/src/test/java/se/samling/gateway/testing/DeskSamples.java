package se.samling.gateway.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.Audience;
import se.samling.gateway.client.event.AudienceMember;
import se.samling.gateway.client.membership.Application;

/** What the organiser's pages ask for: drafts, an audience, counts. */
public final class DeskSamples {

    private DeskSamples() {}

    public static void give() {
        Peers.EVENT
                .answer("GET /api/events/" + Samples.EVENT + "/affected", new Affected(34, 3, 58))
                .answer("GET /api/events/" + Samples.EVENT + "/audience", audience());
        Peers.MEMBERSHIP.answer("GET /api/networks/statens-demokratinatverk/applications", Map.of("items", List.of()));
        Peers.NOTIFICATION.answer("GET /api/deliveries", Map.of("items", List.of()));
    }

    public static Audience audience() {
        return new Audience(
                2,
                List.of(
                        member("Alva Ek", "alva.ek@kulturdata.example", List.of("Statens demokratinätverk")),
                        member(
                                "Bo Lind",
                                "bo.lind@skolmyndigheten.example",
                                List.of("Statens demokratinätverk", "Myndighetsnätverket mot rasism"))),
                List.of(member("Cia Berg", "cia.berg@domstol.example", List.of("other-organisation"))));
    }

    public static Application application() {
        return new Application(
                UUID.fromString("01920000-0000-7000-8000-000000000020"),
                "in-review",
                "Sam Sund",
                "sam.sund@brev.example",
                "Myndigheten för samtal",
                null,
                "Jag arbetar med ungas delaktighet.",
                "private-domain",
                null,
                null,
                null,
                null,
                Instant.parse("2026-11-20T08:00:00Z"),
                null,
                1);
    }

    private static AudienceMember member(String name, String email, List<String> why) {
        return new AudienceMember(
                UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                email,
                "Myndigheten för samtal",
                why);
    }
}
