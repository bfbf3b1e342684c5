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
import se.samling.gateway.testing.PreparingSamples;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The event editor: a section is saved by itself, and never over what somebody else wrote meanwhile. */
@GatewayTest
class EditorTests {

    private static final String EVENT = "/arrangor/traffar/stockholm-utbildning";
    private static final String PATCH = "PATCH /api/events/" + Samples.EVENT;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void anAdminIsLoggedIn() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @Test
    void aSectionSavesItsOwnFieldsAndNothingElse() {
        Peers.EVENT.answer(PATCH, Samples.event("open"));
        var state =
                browser.get(EVENT + "/redigera").submit("#del-what form", Map.of("title", "Ny titel", "part", "state"));
        var asked = Peers.EVENT.last(PATCH);
        var patch = JsonMapper.shared().readTree(asked.body());
        assertThat(patch.propertyNames()).containsExactlyInAnyOrder("title", "ingress", "description");
        assertThat(patch.path("title").path("sv").asString()).isEqualTo("Ny titel");
        assertThat(asked.header("If-Match")).isEqualTo("\"7\"");
        assertThat(state.status()).isEqualTo(200);
        assertThat(state.text()).contains("Sparat kl.");
        assertThat(state.html().select("h1")).isEmpty();
    }

    @Test
    void nothingIsAskedForASectionThatSaysWhatIsThere() {
        assertThat(browser.get(EVENT + "/redigera")
                        .submit("#del-contact form", Map.of("part", "state"))
                        .text())
                .contains("Sparat kl.");
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("PATCH"));
    }

    @Test
    void anothersTextIsShownBesideOnesOwnAndNothingIsOverwritten() {
        var page = browser.get(EVENT + "/redigera");
        var contested = page.submit("#del-what form", Map.of("title", "Min titel", "mark", "annat"));
        assertThat(contested.status()).isEqualTo(409);
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("PATCH"));
        assertThat(contested.html().select("#title").val()).isEqualTo("Min titel");
        assertThat(contested.html().select("#what-state").text())
                .contains(
                        "Kim Koordinator har ändrat det här",
                        "Min titel",
                        Samples.event("open").title().sv());

        Peers.EVENT.answer(PATCH, Samples.event("open"));
        contested.submit("#del-what form", Map.of("step", "mine"));
        assertThat(Peers.EVENT.last(PATCH).body()).contains("Min titel");
    }

    @Test
    void whatCannotBeTakenIsNamedAndKept() {
        var refused = browser.get(EVENT + "/redigera").submit("#del-seats form", Map.of("onSiteCapacity", "många"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#onSiteCapacity").val()).isEqualTo("många");
        assertThat(refused.html().select("#seats-state a[href=#onSiteCapacity]"))
                .hasSize(1);
        assertThat(browser.get(EVENT + "/redigera").html().select("#del-when form"))
                .as("people know the time: it changes by a move")
                .isEmpty();
    }

    @Test
    void placesGoToTheWaitingListOnlyOnceTheHostHasSeenToWhomAndAgreed() {
        Peers.EVENT.problem(PATCH, 409, "places-to-give", "Godkänn antalet först.", toGive(2));
        var asks = browser.get(EVENT + "/redigera").submit("#del-seats form", Map.of("onSiteCapacity", "90"));
        assertThat(asks.status()).isEqualTo(409);
        assertThat(Peers.EVENT.last(PATCH).query()).contains("places=0");
        assertThat(asks.html().select("#seats-state").text())
                .contains("2 personer på väntelistan får en plats", "Ada Al, Ale kommun (2)");
        assertThat(asks.html().select("#onSiteCapacity").val()).isEqualTo("90");

        Peers.EVENT.problem(PATCH, 409, "places-to-give", "Godkänn antalet först.", toGive(1));
        var saidAnew = asks.submit("#del-seats form", Map.of("step", "places"));
        assertThat(Peers.EVENT.last(PATCH).query()).contains("places=2");
        assertThat(saidAnew.html().select("#seats-state").text()).contains("En person på väntelistan får en plats");

        Peers.EVENT.answer(PATCH, Samples.event("open"));
        assertThat(saidAnew.submit("#del-seats form", Map.of("step", "places", "onSiteCapacity", "91"))
                        .status())
                .isEqualTo(200);
        assertThat(Peers.EVENT.last(PATCH).query()).contains("places=1");
    }

    @Test
    void placesPerOrganisationAreWrittenAsTheContractHasThem() {
        var path = "PUT /api/events/" + Samples.EVENT + "/quotas";
        var page = browser.get(EVENT + "/platser");
        assertThat(page.html().select("[id='rows[0].organisation']").val()).isEqualTo("Ale kommun");
        Peers.EVENT.problem(
                path,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "quotas[2].reserved", "code", "x", "message", "Så många finns inte."))));
        var refused = page.submit(
                "main form.form",
                Map.of("each", "3", "rows[1].organisation", "Nyby kommun", "rows[1].reserved", "999"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[id='rows[1].reserved-error']").text())
                .contains("Så många finns inte.");
        assertThat(refused.html().select("[id='rows[1].organisation']").val()).isEqualTo("Nyby kommun");

        Peers.EVENT.problem(path, 409, "places-to-give", "Godkänn antalet först.", toGive(2));
        var asks = refused.submit("main form.form", Map.of("rows[1].reserved", "2"));
        assertThat(asks.text()).contains("2 personer på väntelistan får en plats");
        Peers.EVENT.answer(path, Map.of("quotas", List.of()));
        assertThat(asks.submit("main form.form", Map.of("step", "places")).text())
                .contains("Platserna är fördelade");
        assertThat(Peers.EVENT.last(path).query()).contains("places=2");
        assertThat(JsonMapper.shared()
                        .readTree(Peers.EVENT.last(path).body())
                        .path("quotas")
                        .findValuesAsString("most"))
                .containsExactly("3", "5", "");
    }

    private static Map<String, Object> toGive(int people) {
        return Map.of(
                "people",
                people,
                "places",
                List.of(Map.of("name", "Ada Al", "organisation", "Ale kommun", "people", people)));
    }

    @Test
    void aPreviewIsThePublicPageMarkedAsOne() {
        Peers.EVENT.answer("GET /api/events/utkast", Samples.event("draft"));
        var preview = browser.get("/arrangor/traffar/utkast/forhandsvisa");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("Förhandsvisning").doesNotContain("Anmäl dig");
        assertThat(preview.html().select("a[href$=/redigera]")).hasSize(1);
    }

    @Test
    void theHistorySaysTimesAsEveryPageDoes() {
        assertThat(browser.get(EVENT + "/historik").text())
                .contains("onsdag 9 december 2026 kl. 10.00–10.30 · Paus")
                .doesNotContain("2026-12-09");
    }

    @Test
    void whoeverMayNotBeNamedYetStandsInNoPreview() {
        PreparingSamples.give();
        var event = (ObjectNode) JsonMapper.shared().valueToTree(Samples.event("open"));
        event.putArray("heldBack")
                .addObject()
                .put("id", PreparingSamples.CONTRIBUTOR.toString())
                .put("name", "Alva Norén");
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", event);
        assertThat(browser.get(EVENT + "/forhandsvisa").text())
                .contains("Fler medverkande meddelas")
                .doesNotContain("Alva Norén");
        var programme = browser.get(EVENT + "/program");
        assertThat(programme.text()).contains("Visas inte för deltagarna förrän ett ja är noterat: Alva Norén.");
        assertThat(programme
                        .html()
                        .select("section[aria-labelledby=programme-preview]")
                        .text())
                .contains("Tre myndigheter berättar", "Fler medverkande meddelas")
                .doesNotContain("Alva Norén");
        var typed = programme.submit("form.form", Map.of("items[0].contributors", "Bo Lind\nNy Person", "step", "add"));
        assertThat(typed.html()
                        .select("section[aria-labelledby=programme-preview]")
                        .text())
                .as("Bo has not said yes, and anybody who is on no list is shown")
                .contains("Ny Person")
                .doesNotContain("Bo Lind");
    }
}
