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

/** A host's own words: looked at before they are kept, kept in the version that was seen, and begun from an earlier one. */
@GatewayTest
class WordingDeskTests {

    private static final String PAGE = "/arrangor/mejl/texter";
    private static final String OPENING = PAGE + "/opening?vard=" + Samples.HOST;
    private static final String KEEP = "PUT /api/wordings/opening";

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
    void wordsAreLookedAtInAFrameThatRunsNothingAndAreNotKeptByThat() {
        assertThat(browser.get(PAGE).text()).contains("Kom som ni är, version 3", "Standardtexten");
        var look =
                browser.get(OPENING).submit("form.form", Map.of("act", "look", "sv", "Hej <b>du</b>", "sprak", "en"));
        assertThat(look.html().select("#sv").text()).isEqualTo("Hej <b>du</b>");
        var sent = Peers.NOTIFICATION.last("POST /api/messages/preview/wordings");
        assertThat(sent.body()).contains("\"part\":\"opening\"", "Hej <b>du</b>");
        assertThat(sent.query()).contains("language=en", "purpose=invitation");
        var frame = browser.get(look.html().select("iframe[sandbox]").attr("src"));
        assertThat(frame.body()).contains("Kom som ni är!");
        assertThat(frame.header("Content-Security-Policy")).startsWith("sandbox");
    }

    @Test
    void wordsAreKeptInTheVersionThatWasSeenAndGivenUpForTheStandardText() {
        var kept = browser.get(OPENING).submit("form.form", Map.of("act", "keep", "sv", "Välkomna", "en", " "));
        assertThat(kept.text()).contains("Texten är sparad");
        assertThat(Peers.NOTIFICATION.last(KEEP).header("If-Match")).isEqualTo("\"3\"");
        assertThat(Peers.NOTIFICATION.last(KEEP).body())
                .contains("\"sv\":\"Välkomna\"")
                .doesNotContain("\"en\":\"");
        var standard = browser.get(OPENING).submit("form.form", Map.of("act", "standard"));
        assertThat(standard.text()).contains("Standardtexten gäller igen");
        assertThat(Peers.NOTIFICATION.last(KEEP).body()).contains("\"words\":null");
    }

    @Test
    void aPlaceholderThereIsNotIsNamedAtItsFieldAndWhatWasTypedStays() {
        var wrong = Map.of("field", "words.sv", "code", "unknown-placeholder", "message", "{namn} finns inte här.");
        Peers.NOTIFICATION.problem(KEEP, 422, "invalid", "Fel", Map.of("errors", List.of(wrong)));
        var page = browser.get(OPENING).submit("form.form", Map.of("act", "keep", "sv", "Hej {namn}"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#sv").text()).isEqualTo("Hej {namn}");
        assertThat(page.html().select("#sv-error").text()).contains("{namn}");
    }

    @Test
    void anEarlierTextIsWhereOneBegins() {
        var page = browser.get(OPENING);
        assertThat(page.html().select("td a").attr("href")).contains("fran=3");
        assertThat(browser.get(OPENING + "&fran=2").html().select("#sv").text()).isEmpty();
        assertThat(browser.get(OPENING + "&fran=99").html().select("#sv").text())
                .contains("version 3");
    }
}
