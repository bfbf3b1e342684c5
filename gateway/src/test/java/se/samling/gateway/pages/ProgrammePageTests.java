package se.samling.gateway.pages;

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
import se.samling.gateway.testing.ProgrammeSamples;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

/** A programme of several days and tracks: read, printed, booked, and written by partners. */
@GatewayTest
class ProgrammePageTests {

    private static final String PAGE = "/traffar/demokratistugan";
    private static final String DESK = "/arrangor" + PAGE;
    private static final String OWN = "/min-anmalan/own-token";
    private static final String API = "/api/events/" + Samples.EVENT + "/sessions/" + ProgrammeSamples.BOOKED;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeskSamples.give();
        ProgrammeSamples.give(true);
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
    }

    @Test
    void everyPageStandsInBothLanguages() {
        browser.get("/logga-in?till=/arrangor");
        for (var path : List.of(
                PAGE,
                PAGE + "/program",
                OWN,
                OWN + "/pass",
                DESK + "/program",
                DESK + "/pass/" + ProgrammeSamples.BOOKED)) {
            for (var language : List.of("sv", "en")) {
                var page = browser.get(path + "?lang=" + language);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.html().select("h1")).as(path).hasSize(1);
                assertThat(page.body()).as(path).doesNotContain("??");
                assertThat(page.html().select("[style], style")).as(path).isEmpty();
                assertThat(page.html().select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theProgrammeStandsByDayAndTrackAndWhatIsForAllGoesAcross() {
        var page = browser.get(PAGE + "/program").html();
        assertThat(page.select(".programme-day")).hasSize(2);
        var day = page.select(".programme-day").getFirst();
        assertThat(day.select("thead th[scope=col]").eachText()).containsExactly("Tid", "Spår A", "Spår B");
        assertThat(day.select("td:contains(Invigning)").attr("colspan")).isEqualTo("2");
        assertThat(day.select("td:contains(Samtal om tillit)").attr("rowspan")).isEqualTo("2");
        assertThat(day.select("td:contains(Teater)").attr("rowspan")).isEqualTo("1");
        assertThat(day.text()).contains("Ordnas av Biblioteket", "Stora salen", "Få platser kvar");
        assertThat(page.select(".programme-day").get(1).select("thead")).isEmpty();
    }

    @Test
    void theEventLeadsToTheDeclarationThatIsSignedThere() {
        assertThat(browser.get(PAGE).html().select("a[href=/deklarationer/stark-demokrati]"))
                .hasSize(1);
    }

    @Test
    void aSessionIsBookedAndAnOverlapSaysWhichTwo() {
        var path = "/api/registrations/own/own-token/sessions/" + ProgrammeSamples.OTHER;
        var page = browser.get(OWN + "/pass");
        assertThat(page.text()).contains("Krockar med Samtal om tillit");
        Peers.EVENT.problem(
                "POST " + path,
                409,
                "sessions-overlap",
                "\"Teater\" pågår samtidigt som \"Samtal om tillit\".",
                Map.of());
        var refused = page.submit("form[action$=" + ProgrammeSamples.OTHER + "]", Map.of("act", "book"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Teater", "pågår samtidigt som");
        Peers.EVENT.answer("POST " + path, List.of());
        assertThat(page.submit("form[action$=" + ProgrammeSamples.OTHER + "]", Map.of("act", "book"))
                        .text())
                .contains("Passet är bokat");
    }

    @Test
    void aPartnerWritesItsOwnSessionAndFindsNoOther() {
        ProgrammeSamples.give(false);
        browser.get("/logga-in?till=/arrangor");
        assertThat(browser.get(DESK).address().getPath()).isEqualTo(DESK + "/program");
        var list = browser.get(DESK + "/program");
        assertThat(list.html().select("ul.rows a.name")).hasSize(1);
        assertThat(browser.get(DESK + "/pass/" + ProgrammeSamples.OTHER).status())
                .isEqualTo(404);
        Peers.EVENT.answer("PUT " + API, Samples.event("open"));
        browser.get(DESK + "/pass/" + ProgrammeSamples.BOOKED)
                .submit("form.form", Map.of("title", "Läsa tillsammans", "contributors", "Bo Ek, bibliotekarie"));
        var sent = JsonMapper.shared().readTree(Peers.EVENT.last("PUT " + API).body());
        assertThat(sent.path("title").path("sv").asString()).isEqualTo("Läsa tillsammans");
        assertThat(sent.path("contributors").get(0).path("title").asString()).isEqualTo("bibliotekarie");
    }
}
