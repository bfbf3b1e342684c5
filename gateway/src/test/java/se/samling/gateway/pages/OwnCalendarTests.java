package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;

@GatewayTest
class OwnCalendarTests {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        browser = new Browser(port);
    }

    @Test
    void theAddressIsShownToItsOwnerAndCanBeRenewed() {
        Peers.KEYCLOAK.person(new Person("Sara Nilsson", "sara@kultur.example", List.of()));
        browser.get("/logga-in?till=/");
        var page = browser.get("/mina-sidor/kalender");
        assertThat(page.html().select("main a.ds-button").attr("href"))
                .isEqualTo("webcal://samling.example/min-kalender/feed-token");
        assertThat(page.html().select("#adress").text()).isEqualTo("https://samling.example/min-kalender/feed-token");

        assertThat(page.submit("main form", Map.of()).text()).contains("Du har en ny adress");
        Peers.NOTIFICATION.last("POST /api/calendars/me/renewals");
    }

    @Test
    void theFeedIsForWhoeverHasTheAddressAndNobodyKeepsIt() {
        Peers.NOTIFICATION.answer("GET /api/calendars/people/feed-token", "BEGIN:VCALENDAR");
        var feed = browser.get("/min-kalender/feed-token");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        assertThat(feed.header("Cache-Control")).contains("no-store");
    }
}
