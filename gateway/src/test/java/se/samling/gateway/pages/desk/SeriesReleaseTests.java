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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A series' days and its invitation: to whom and what, before anything is sent. */
@GatewayTest
class SeriesReleaseTests {

    private static final String SERIES = "/arrangor/serier/det-demokratiska-samtalet";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aSeriesWithADraft() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
        var series = (ObjectNode) JsonMapper.builder().build().valueToTree(Samples.series());
        ((ObjectNode) series.get("dates").get(0)).put("state", "draft");
        series.put("unpublished", 1);
        Peers.EVENT.answer("GET /api/series/det-demokratiska-samtalet", series);
    }

    @Test
    void theDaysAreShownWithOrWithoutAMailThatIsSeenFirst() {
        var api = "POST /api/series/" + Samples.SERIES + "/announcement";
        Peers.EVENT.answer(api, Samples.series());
        var page = browser.get(SERIES + "/tillkannage");
        assertThat(page.html().select("iframe").attr("src")).contains("mejl=series-save-the-date");
        assertThat(page.text()).contains("Mejla dagarna till");

        page.submit("main form", Map.of());

        assertThat(Peers.EVENT.last(api).body()).isEqualTo("{\"saveTheDate\":true}");
    }

    @Test
    void theMailListsTheDatesThatWouldComeOut() {
        var mail = browser.get(SERIES + "/mejl?mejl=series-invitation&sprak=en");
        assertThat(mail.header("Content-Security-Policy")).startsWith("sandbox");
        var asked = Peers.NOTIFICATION.last("POST /api/messages/preview/several");
        assertThat(asked.query()).contains("purpose=series-invitation", "language=en");
        assertThat(asked.body()).contains("samtalet-1", "\"state\":\"open\"").doesNotContain("samtalet-2");
        assertThat(browser.get(SERIES + "/publicera").html().select("iframe").attr("src"))
                .contains("mejl=series-invitation");
    }
}
