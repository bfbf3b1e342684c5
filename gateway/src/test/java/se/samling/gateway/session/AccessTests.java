package se.samling.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;

/** Who gets to see which page: the gateway's courtesy, and the services' law passed on. */
@GatewayTest
class AccessTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
    }

    /** anonymous: "login" means sent to log in. */
    @ParameterizedTest
    @CsvSource({
        "/, 200, 200",
        "/natverk/statens-demokratinatverk, 200, 200",
        "/traffar/stockholm-utbildning, 200, 200",
        "/traffar/stockholm-utbildning/anmalan, 200, 200",
        "/serier/det-demokratiska-samtalet, 200, 200",
        "/serier/det-demokratiska-samtalet/anmalan, 200, 200",
        "/min-anmalan/own-token, 200, 200",
        "/inbjudan/invitation-token, 200, 200",
        "/dokument, 200, 200",
        "/natverk/statens-demokratinatverk/dokumentation, 403, 200",
        "/traffar/stockholm-utbildning/dokumentation, 403, 200",
        "/dokument/01920000-0000-7000-8000-00000000000a, 200, 200",
        "/mina-sidor, login, 200",
        "/mina-sidor/medlemskap/01920000-0000-7000-8000-000000000006/avsluta, login, 200",
        "/arrangor, login, 403",
        "/arrangor/schema, login, 403",
        "/arrangor/serier, login, 403",
        "/arrangor/sidorna, login, 403",
        "/arrangor/integration, login, 403",
        "/arrangor/traffar/stockholm-utbildning/samtal, login, 403",
        "/arrangor/serier/ny, login, 403",
        "/arrangor/serier/det-demokratiska-samtalet, login, 403",
        "/arrangor/serier/det-demokratiska-samtalet/andra, login, 403",
        "/arrangor/serier/det-demokratiska-samtalet/datum, login, 403",
        "/arrangor/serier/det-demokratiska-samtalet/publicera, login, 403",
        "/arrangor/traffar/ny, login, 403",
        "/arrangor/traffar/stockholm-utbildning/andra, login, 403",
        "/arrangor/traffar/stockholm-utbildning/redigera, login, 403",
        "/arrangor/traffar/stockholm-utbildning/historik, login, 403",
        "/arrangor/traffar/stockholm-utbildning/forhandsvisa, login, 403",
        "/arrangor/traffar/stockholm-utbildning/program, login, 403",
        "/arrangor/traffar/stockholm-utbildning/kopiera, login, 403",
        "/arrangor/mallar, login, 403",
        "/arrangor/lokaler, login, 403",
        "/arrangor/medverkande, login, 403",
        "/arrangor/traffar/stockholm-utbildning/anmalningar, login, 403",
        "/arrangor/traffar/stockholm-utbildning/anmalningar.csv, login, 403",
        "/arrangor/traffar/stockholm-utbildning/anmalningar.xlsx, login, 403",
        "/arrangor/personer/01920000-0000-7000-8000-000000000021, login, 403",
        "/arrangor/traffar/stockholm-utbildning/anmalningar/atgard/01920000-0000-7000-8000-000000000022, login, 403",
        "/arrangor/traffar/stockholm-utbildning/anmalningar/lagg-till, login, 403",
        "/arrangor/traffar/stockholm-utbildning/anmalningar/01920000-0000-7000-8000-000000000005/avboka, login, 403",
        "/arrangor/traffar/stockholm-utbildning/utskick, login, 403",
        "/arrangor/traffar/stockholm-utbildning/utskick/forhandsgranska, login, 403",
        "/arrangor/traffar/stockholm-utbildning/utskick/egna/nytt, login, 403",
        "/arrangor/traffar/stockholm-utbildning/utskick/egna/01920000-0000-7000-8000-0000000000e7, login, 403",
        "/arrangor/traffar/stockholm-utbildning/utskick/forhandsgranska/html, login, 403",
        "/arrangor/traffar/stockholm-utbildning/dokument, login, 403",
        "/arrangor/traffar/stockholm-utbildning/dokument/ny-text, login, 403",
        "/arrangor/traffar/stockholm-utbildning/dokument/01920000-0000-7000-8000-000000000004/ta-bort, login, 403",
        "/arrangor/natverk, login, 403",
        "/arrangor/natverk/ny, login, 403",
        "/arrangor/natverk/statens-demokratinatverk/andra, login, 403",
        "/arrangor/natverk/statens-demokratinatverk/ansokningar/01920000-0000-7000-8000-000000000006, login, 403",
        "/arrangor/natverk/statens-demokratinatverk/medlemmar, login, 403",
        "/arrangor/natverk/statens-demokratinatverk/medlemmar.csv, login, 403",
        "/arrangor/natverk/statens-demokratinatverk/medlemmar/lagg-till, login, 403",
        "/arrangor/natverk/statens-demokratinatverk/medlemmar/01920000-0000-7000-8000-000000000006/avsluta, login, 403",
        "/arrangor/organisationer, login, 403",
        "/arrangor/organisationer/ny, login, 403",
        "/arrangor/organisationer/import, login, 403",
        "/arrangor/organisationer/01920000-0000-7000-8000-000000000002, login, 403",
        "/arrangor/organisationer/01920000-0000-7000-8000-000000000002/andra, login, 403",
        "/arrangor/traffar/stockholm-utbildning, login, 403",
        "/arrangor/traffar/stockholm-utbildning/annonsera, login, 403",
        "/arrangor/traffar/stockholm-utbildning/publicera, login, 403",
        "/arrangor/traffar/stockholm-utbildning/flytta, login, 403",
        "/arrangor/traffar/stockholm-utbildning/stall-in, login, 403",
        "/arrangor/traffar/stockholm-utbildning/ta-bort, login, 403",
        "/arrangor/natverk/statens-demokratinatverk, login, 403",
    })
    void everyPageHasItsReaders(String path, String anonymous, int member) {
        Peers.KEYCLOAK.person(new Person("Sam Sund", "sam@myndighet.example", List.of()));
        Peers.DOCS.answer("GET /api/documents/01920000-0000-7000-8000-00000000000a", Samples.document("text"));
        Peers.KEYCLOAK.away(true);
        var stranger = new Browser(port).get(path);
        if (anonymous.equals("login")) {
            assertThat(stranger.address().getPath()).isEqualTo("/logga-in");
            assertThat(stranger.address().getQuery()).isEqualTo("till=" + path);
        } else {
            assertThat(stranger.status()).isEqualTo(Integer.parseInt(anonymous));
        }
        Peers.KEYCLOAK.away(false);
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        assertThat(browser.get(path).status()).isEqualTo(member);
    }

    @Test
    void whoIsNotAMemberIsToldHowToBecomeOneAndNoTitle() {
        Peers.DOCS.problem(
                "GET /api/networks/statens-demokratinatverk/documents",
                403,
                "members-only",
                "",
                Map.of(
                        "networks",
                        List.of(Map.of(
                                "slug",
                                "statens-demokratinatverk",
                                "name",
                                Map.of("sv", "Statens demokratinätverk")))));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        var page = browser.get("/natverk/statens-demokratinatverk/dokumentation");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("Gå med i Statens demokratinätverk")
                .doesNotContain("tre myndigheter berättar");
    }

    @Test
    void aFileIsStreamedThroughForWhoMayReadItAndNobodyElse() {
        var path = "/dokument/" + Samples.DOCUMENT;
        Peers.DOCS
                .answer("GET /api/documents/" + Samples.DOCUMENT, Samples.document("file"))
                .text(
                        "GET /api/documents/" + Samples.DOCUMENT + "/content",
                        "application/pdf",
                        "%PDF-1.7",
                        Map.of("Content-Disposition", "attachment; filename=\"presentation.pdf\""));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        var file = browser.get(path);
        assertThat(file.body()).isEqualTo("%PDF-1.7");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).contains("presentation.pdf");
        assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");

        Peers.DOCS.problem("GET /api/documents/" + Samples.DOCUMENT, 403, "members-only", "", Map.of());
        Peers.DOCS.problem("GET /api/documents/" + Samples.DOCUMENT + "/content", 403, "members-only", "", Map.of());
        assertThat(browser.get(path).status()).isEqualTo(403);
        assertThat(browser.get(path + "/fil").status()).isEqualTo(403);
    }

    @Test
    void anOrganiserSeesTheWayToTheDesk() {
        Peers.KEYCLOAK.person(new Person("Kim", "kim@forum.example", List.of("organiser")));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        assertThat(browser.get("/").html().select("nav a[href=/arrangor]")).isNotEmpty();
    }

    @Test
    void endingAMembershipAsksFirst() {
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        var ask = browser.get("/mina-sidor/medlemskap/" + Samples.MEMBERSHIP + "/avsluta");
        assertThat(ask.text()).contains("Vill du lämna Statens demokratinätverk?");
        Peers.MEMBERSHIP.answer("DELETE /api/memberships/" + Samples.MEMBERSHIP, 204, "");
        assertThat(ask.submit("main form", Map.of()).text()).contains("Medlemskapet är avslutat");
        Peers.MEMBERSHIP.last("DELETE /api/memberships/" + Samples.MEMBERSHIP);
    }

    @Test
    void aLinkToSomebodyElsesMembershipLeadsNowhere() {
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        assertThat(browser.get("/mina-sidor/medlemskap/01920000-0000-7000-8000-0000000000ff/avsluta")
                        .status())
                .isEqualTo(404);
    }
}
