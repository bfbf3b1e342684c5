package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;

/** Programs that act for a host: keys that are shown once, and webhooks with their log. */
@GatewayTest
class IntegrationDeskTests {

    private static final String PAGE = "/arrangor/integration";
    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-0000000000f1");
    private static final UUID CALL = UUID.fromString("01920000-0000-7000-8000-0000000000f2");

    @LocalServerPort
    int port;

    private Browser browser;
    private String host;

    @BeforeEach
    void aCoordinator() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
        host = Samples.HOST.toString();
        Peers.MEMBERSHIP.answer("GET /api/organisations/" + host + "/api-keys", List.of(key(null)));
        Peers.NOTIFICATION.answer("GET /api/webhooks", List.of(webhook()));
        Peers.NOTIFICATION.answer("GET /api/webhooks/" + ID, webhook());
        Peers.NOTIFICATION.answer("GET /api/webhooks/" + ID + "/calls", List.of(call()));
    }

    @Test
    void whatProvesAKeyIsShownWhenItIsMadeAndNeverAgain() {
        var api = "POST /api/organisations/" + host + "/api-keys";
        Peers.MEMBERSHIP.answer(api, 201, key("samling_hemligt"));
        var page = browser.get(PAGE);
        assertThat(page.text())
                .contains(
                        "Webbplatsen", "Läsa träffar och serier", "senast måndag 2 november 2026", "Inte på 90 dagar");
        var made = page.submit("form.form", Map.of("name", "Kalendern", "scopes", "events:read", "days", "30"));
        assertThat(made.html().select("#secretKey").val()).isEqualTo("samling_hemligt");
        var before = Peers.MEMBERSHIP.asked().size();
        var again = page.submit("form.form", Map.of("name", "Kalendern", "scopes", "events:read", "days", "30"));
        assertThat(again.text()).as("loading the page anew makes no second key").contains("Nyckeln är redan skapad");
        assertThat(Peers.MEMBERSHIP.asked().stream().skip(before))
                .noneMatch(asked -> asked.method().equals("POST"));
        assertThat(Peers.MEMBERSHIP.last(api).body())
                .contains("\"name\":\"Kalendern\"", "\"scopes\":[\"events:read\"]", "\"days\":30");
        assertThat(browser.get(PAGE).body()).doesNotContain("samling_hemligt");
        assertThat(browser.get(PAGE + "?lang=en").text())
                .contains("Read events and series")
                .doesNotContain("??");
    }

    @Test
    void aKeyIsRevokedAfterAQuestion() {
        var api = "DELETE /api/organisations/" + host + "/api-keys/" + ID;
        Peers.MEMBERSHIP.answer(api, 204, Map.of());
        var ask = browser.get(PAGE + "/" + host + "/" + ID + "/dra-in");
        assertThat(ask.text()).contains("slutar fungera");
        assertThat(ask.submit("main form", Map.of()).text()).contains("Nyckeln är indragen");
        assertThat(Peers.MEMBERSHIP.last(api)).isNotNull();
    }

    @Test
    void aWebhookIsSeenWithItsLogAndChangedInTheVersionThatWasSeen() {
        var page = browser.get(PAGE + "/webhookar/" + ID);
        assertThat(page.text()).contains("Någon har fått en plats", "3 försök", "503");
        var api = "PUT /api/webhooks/" + ID;
        Peers.NOTIFICATION.answer(api, webhook());
        page.submit("form.form", Map.of("url", "https://kommun.example/ny"));
        assertThat(Peers.NOTIFICATION.last(api).header("If-Match")).isEqualTo("\"7\"");
        assertThat(Peers.NOTIFICATION.last(api).body()).contains("https://kommun.example/ny", "RegistrationConfirmed");
        assertThat(browser.get(PAGE + "/webhookar/" + ID + "?lang=en").text())
                .contains("Somebody has got a place")
                .doesNotContain("??");
        assertThat(browser.get(PAGE + "/webhookar/ny?vard=" + host).text()).contains("Add a webhook");
    }

    private static Map<String, Object> key(String secretKey) {
        var key = new HashMap<String, Object>(Map.of(
                "id", ID,
                "name", "Webbplatsen",
                "scopes", List.of("events:read"),
                "state", "active",
                "createdBy", "Kim Koordinator",
                "createdAt", "2026-11-01T08:00:00Z",
                "expiresAt", "2027-11-01T08:00:00Z",
                "lastUsedAt", "2026-11-02T08:00:00Z",
                "idle", true));
        key.put("secretKey", secretKey);
        return key;
    }

    private Map<String, Object> webhook() {
        return Map.of(
                "id", ID,
                "hostId", host,
                "url", "https://kommun.example/samling",
                "types", List.of("RegistrationConfirmed"),
                "state", "active",
                "secret", "whsec_abc",
                "createdBy", "Kim Koordinator",
                "createdAt", "2026-11-01T08:00:00Z",
                "version", 7);
    }

    private static Map<String, Object> call() {
        return Map.of(
                "id",
                CALL,
                "type",
                "RegistrationConfirmed",
                "state",
                "failed",
                "attempts",
                3,
                "lastStatus",
                503,
                "createdAt",
                "2026-11-01T08:00:00Z");
    }
}
