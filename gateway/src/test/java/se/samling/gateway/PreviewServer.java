package se.samling.gateway;

import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.KeycloakPeer;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;

/**
 * The pages with sample answers, for those who shape them: run from the module's folder and edit templates while it runs.
 * Whoever logs in is an organiser.
 */
public final class PreviewServer {

    private PreviewServer() {}

    public static void main(String[] args) {
        Peers.KEYCLOAK.person(
                new KeycloakPeer.Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        SampleAnswers.give();
        DeskSamples.give();
        var settings = Peers.settings();
        settings.putAll(Map.of(
                "spring.thymeleaf.cache",
                "false",
                "spring.thymeleaf.prefix",
                "file:src/main/resources/templates/",
                "server.port",
                System.getProperty("port", "18080"),
                "samling.public-url",
                "http://localhost:" + System.getProperty("port", "18080")));
        new SpringApplicationBuilder(GatewayApplication.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
