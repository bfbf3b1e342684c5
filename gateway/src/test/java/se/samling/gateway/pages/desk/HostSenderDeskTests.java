package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/** A host's own sender: asked for on the desk, confirmed by whoever reads its mail, without logging in. */
@GatewayTest
class HostSenderDeskTests {

    private static final String PAGE = "/arrangor/mejl/avsandare";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aCoordinator() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @Test
    void anAddressIsAskedForAskedAgainAndTakenAway() {
        var page = browser.get(PAGE);
        assertThat(page.text())
                .contains("traffar@in-use.example", "Mejl om era träffar kommer härifrån", "saknar vår DKIM-nyckel");
        assertThat(page.submit("form.form", Map.of("address", "nytt@forum.example"))
                        .text())
                .contains("En länk att bekräfta med har gått till");
        var asked = Peers.NOTIFICATION.last("POST /api/senders");
        assertThat(asked.query()).contains(Samples.HOST.toString());
        assertThat(asked.body()).contains("nytt@forum.example");
        assertThat(page.submit("form[action$=/igen]", Map.of()).text())
                .contains("har gått till traffar@waiting.example");
        assertThat(page.submit("form[action$=/ta-bort]", Map.of()).text()).contains("Adressen är borttagen");
        assertThat(Peers.NOTIFICATION.last("DELETE /api/senders/" + DeskSamples.SENDER))
                .isNotNull();
    }

    @Test
    void whatIsNoAddressStaysInItsField() {
        var wrong = Map.of("field", "address", "code", "bad-address", "message", "Det ser inte ut som en adress.");
        Peers.NOTIFICATION.problem("POST /api/senders", 422, "invalid", "Fel", Map.of("errors", List.of(wrong)));
        var refused = browser.get(PAGE).submit("form.form", Map.of("address", "nytt"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#address").val()).isEqualTo("nytt");
    }

    @Test
    void whoeverReadsTheMailConfirmsWithoutLoggingIn() {
        Peers.NOTIFICATION.answer("GET /api/senders/proofs/abc", proof(false));
        Peers.NOTIFICATION.answer("POST /api/senders/proofs/abc", proof(true));
        var stranger = new Browser(port);
        var ask = stranger.get("/avsandare/abc");
        assertThat(ask.text()).contains("Kim Koordinator vill att mejl om träffar från Forum");
        Peers.NOTIFICATION.answer("GET /api/senders/proofs/abc", proof(true));
        assertThat(ask.submit("main form", Map.of()).text()).contains("Adressen är bekräftad", "rätt DKIM-nyckel");
        assertThat(stranger.get("/avsandare/abc?lang=en").text()).contains("The address is confirmed");
    }

    private static Map<String, Object> proof(boolean proven) {
        return Map.of(
                "address", "traffar@forum.example",
                "host", "Forum",
                "askedBy", "Kim Koordinator",
                "proven", proven,
                "used", false);
    }
}
