package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.docs.Document;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documentation of a meeting that belongs to no network: open for everybody where its host says so, and otherwise not there. */
@GatewayTest
class OpenDocumentationTests {

    private static final String PAGE = "/traffar/frukost";
    private static final String DESK = "/arrangor/traffar/frukost/dokument";
    private static final String DOCUMENTS = "/api/events/" + Samples.EVENT + "/documents";
    private static final String TITLE = "Anteckningar från samtalen";

    @LocalServerPort
    int port;

    @BeforeEach
    void aMeetingOfNoNetwork() {
        SampleAnswers.give();
        DeskSamples.give();
        var breakfast = breakfast("open");
        Peers.EVENT.answer("GET /api/events/frukost", breakfast);
        var own = (ObjectNode) JsonMapper.shared()
                .valueToTree(Samples.own("confirmed", "on-site", null, false, Samples.event("open")));
        Peers.EVENT.answer("GET /api/registrations/own/own-breakfast", own.set("event", breakfast));
        answer("everybody", Samples.document("text"));
    }

    @Test
    void whoIsNotLoggedInFindsWhatIsOpenWhereverTheyLook() {
        for (var path : List.of(PAGE, PAGE + "/dokumentation", "/min-anmalan/own-breakfast")) {
            var page = new Browser(port).get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("main a[href^=/dokument/]").eachText())
                    .as(path)
                    .containsExactly(TITLE);
            assertThat(page.text()).as(path).doesNotContain("Bara arrangören", "nätverkets medlemmar");
        }
        Peers.DOCS.answer("GET /api/documents/" + Samples.DOCUMENT, Samples.document("text"));
        assertThat(new Browser(port).get("/dokument/" + Samples.DOCUMENT).text())
                .contains("Tillit byggs i vardagen.");
        var search = new Browser(port).get("/dokument?q=tillit");
        assertThat(Peers.DOCS.last("GET /api/documents").query()).contains("query=tillit");
        assertThat(search.text())
                .contains("Presentation: tre myndigheter berättar", "För nätverkens medlemmar")
                .contains("Gå med i Statens demokratinätverk");
        Peers.DOCS.answer("GET /api/documents", new Page<>(List.of(), null));
        assertThat(new Browser(port).get("/dokument?q=zebra").text()).contains("Inget hittades.");
        assertThat(new Browser(port).get("/dokument").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotOpenIsNotMentionedAndItsAddressesSayWhy() {
        Peers.EVENT.answer("GET /api/events/frukost", breakfast("held"));
        var closed = "Arrangören har inte öppnat dokumentationen.";
        for (var path : List.of(DOCUMENTS, "/api/documents/" + Samples.DOCUMENT)) {
            Peers.DOCS.problem("GET " + path, 403, "organisers-only", closed, Map.of());
        }
        for (var path : List.of(PAGE, "/min-anmalan/own-breakfast")) {
            assertThat(new Browser(port).get(path).html().select("main a[href*=dokument], #dokumentation"))
                    .as(path)
                    .isEmpty();
        }
        for (var path : List.of(PAGE + "/dokumentation", "/dokument/" + Samples.DOCUMENT)) {
            var page = new Browser(port).get(path);
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(page.text())
                    .contains("Dokumentationen är inte öppen", closed, "Logga in")
                    .doesNotContain(TITLE, "Bli medlem");
        }
        assertThat(new Browser(port).inEnglish().get(PAGE + "/dokumentation").text())
                .contains("The documentation is not open");
    }

    @Test
    void theHostOpensAndClosesAndThePageSaysWhoReads() {
        answer("organisers", Samples.document("text"));
        Peers.DOCS.answer("PUT " + DOCUMENTS + "/opening", 204, "").answer("DELETE " + DOCUMENTS + "/opening", 204, "");
        var desk = organiser();
        var page = desk.get(DESK);
        assertThat(page.text()).contains("kan bara arrangören läsa", "Du kan stänga igen när du vill");
        assertThat(desk.get(PAGE).text()).as("its organisers see it").contains(TITLE, "Bara arrangören kan läsa");
        answer("everybody", Samples.document("text"));
        var opened = page.submit("form[action$=/oppna]", Map.of());
        Peers.DOCS.last("PUT " + DOCUMENTS + "/opening");
        assertThat(opened.text()).contains("Dokumentationen är öppen för alla.", "Du kan öppna igen när du vill");
        assertThat(opened.html().select("form[action$=/oppna]")).isEmpty();

        answer("organisers", Samples.document("text"));
        var closed = opened.submit("form[action$=/stang]", Map.of());
        Peers.DOCS.last("DELETE " + DOCUMENTS + "/opening");
        assertThat(closed.text()).contains("Dokumentationen är stängd.");
        assertThat(desk.inEnglish().get(DESK).text()).contains("Open to everybody");
    }

    @Test
    void aNetworksDocumentationHasNoButtonAndWhatIsRefusedIsSaid() {
        var desk = organiser();
        answer("members");
        var network = desk.get("/arrangor/traffar/stockholm-utbildning/dokument");
        assertThat(network.html().select("form[action$=/oppna], form[action$=/stang]"))
                .isEmpty();
        assertThat(network.text()).contains("Kan läsas efter inloggning av medlemmar i Statens demokratinätverk.");

        answer("organisers");
        var page = desk.get(DESK);
        Peers.DOCS.problem(
                "PUT " + DOCUMENTS + "/opening", 409, "members-documentation", "Den hör till ett nätverk.", Map.of());
        var refused = page.submit("form[action$=/oppna]", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".error-summary").text()).contains("Den hör till ett nätverk.");
    }

    @Test
    void theDesksPageIsForItsOwnOrganisersThoughEverybodyReadsTheDocuments() {
        var desk = organiser();
        assertThat(desk.get(DESK).text()).contains("Dokumenten har hämtats 21 gånger.");
        Peers.DOCS.problem("GET /api/events/" + Samples.EVENT + "/downloads", 403, "forbidden", "Nej.", Map.of());
        var page = desk.get(DESK);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).doesNotContain(TITLE, "Stäng för alla");
    }

    private Browser organiser() {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
        return browser;
    }

    private static void answer(String readers, Document... documents) {
        Peers.DOCS.answer(
                "GET " + DOCUMENTS,
                new Collection(
                        Samples.EVENT,
                        "frukost",
                        Samples.text("Frukostmöte", null),
                        LocalDateTime.parse("2026-12-09T09:30:00"),
                        readers,
                        List.of(documents)));
    }

    private static JsonNode breakfast(String state) {
        var event = (ObjectNode) JsonMapper.shared().valueToTree(Samples.event(state));
        event.putArray("networks");
        return event.put("slug", "frukost");
    }
}
