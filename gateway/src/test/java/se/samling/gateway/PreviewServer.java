package se.samling.gateway;

import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samling.gateway.testing.KeycloakPeer;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.Samples;

/**
 * The pages with sample answers, for those who shape them: run from the module's folder and edit templates while it runs.
 * Whoever logs in is an organiser.
 */
public final class PreviewServer {

    private PreviewServer() {}

    public static void main(String[] args) {
        Peers.KEYCLOAK.person(new KeycloakPeer.Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        answers();
        var settings = Peers.settings();
        settings.putAll(Map.of(
                "spring.thymeleaf.cache", "false",
                "spring.thymeleaf.prefix", "file:src/main/resources/templates/",
                "server.port", System.getProperty("port", "18080"),
                "samling.public-url", "http://localhost:" + System.getProperty("port", "18080")));
        new SpringApplicationBuilder(GatewayApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void answers() {
        Peers.MEMBERSHIP
                .answer("GET /api/networks", List.of(Samples.network(null)))
                .answer("GET /api/networks/statens-demokratinatverk", Samples.network(null))
                .answer("POST /api/networks/statens-demokratinatverk/applications", 202, Map.of())
                .answer("GET /api/people/me", Samples.me());
        for (var state : List.of("awaiting-proof", "choose-organisation", "in-review", "member", "refused")) {
            Peers.MEMBERSHIP.answer("GET /api/applications/proofs/" + state, Samples.application(state));
        }
        Peers.EVENT
                .answer("GET /api/events", Samples.agenda())
                .answer("GET /api/events/stockholm-utbildning", Samples.event("open"))
                .answer("GET /api/events/" + Samples.EVENT, Samples.event("open"))
                .answer("GET /api/events/digital-varterm", Samples.event("announced"))
                .answer("GET /api/events/gemensam-traff", Samples.moved())
                .answer("GET /api/events/digital-installd", Samples.event("cancelled"))
                .answer("GET /api/invitations/invitation-token", Samples.invitation("open", Samples.event("open")))
                .answer("GET /api/registrations/proofs/proof-token", Samples.proof("awaiting-proof"))
                .answer("GET /api/registrations/own/own-token", Samples.own("confirmed", "digital", null, false, Samples.event("open")))
                .answer("GET /api/registrations/own/own-moved", Samples.own("confirmed", "on-site", null, true, Samples.moved()))
                .answer("GET /api/registrations/own/own-waiting", Samples.own("waiting", "on-site", 3, false, Samples.event("open")))
                .answer("GET /api/registrations/mine", Samples.mine());
        Peers.DOCS
                .answer("GET /api/documents", Samples.hits())
                .answer("GET /api/networks/statens-demokratinatverk/documents", List.of(Samples.collection()))
                .answer("GET /api/events/" + Samples.EVENT + "/documents", Samples.collection());
        Peers.NOTIFICATION.answer("GET /api/unsubscriptions/token", Map.of("email", "sam@myndighet.example", "unsubscribed", false));
    }
}
