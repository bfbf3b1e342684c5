package se.samling.gateway.pages.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.checkin.CheckInClient.Outcome;
import se.samling.gateway.client.checkin.StationList;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.CheckInSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;

/** The station without its script, and the desk that opens it. */
@GatewayTest
class CheckInPageTests {

    private static final String DESK = "/arrangor/traffar/stockholm-utbildning/incheckning";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void aStation() {
        SampleAnswers.give();
        DeskSamples.give();
        CheckInSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        browser = new Browser(port);
    }

    @Test
    void theStationStandsInBothLanguagesAndMayUseTheCameraWhichOtherPagesMayNot() {
        for (var language : List.of("sv", "en")) {
            var page = browser.get("/incheckning/station?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("??");
            assertThat(page.html().select("#people > li")).hasSize(3);
            assertThat(page.html().select("#people [data-state=waiting] form")).isEmpty();
            assertThat(page.html().select("#words dd").eachText())
                    .as("the script's sentences keep their places")
                    .anyMatch(words -> words.contains("{0}"));
            assertThat(page.header("Permissions-Policy")).contains("camera=(self)");
        }
        assertThat(browser.get("/").header("Permissions-Policy")).contains("camera=()");
        assertThat(browser.get("/incheckning/arbetare.js").header("Content-Type"))
                .contains("javascript");
    }

    @Test
    void aPressIsOneCheckInAndWhoComesSecondIsToldSo() {
        var arrived = Instant.parse("2026-12-09T08:12:00Z");
        assertThat(browser.get("/incheckning/station?sok=7k3f+9qxd")
                        .html()
                        .select("#people .name")
                        .text())
                .as("by the code they say")
                .isEqualTo("Sam Sund");
        var found = browser.get("/incheckning/station?sok=ekstad");
        assertThat(found.html().select("#people > li")).hasSize(1);
        var form = found.html().selectFirst("#people form");
        assertThat(form).isNotNull();
        var id = form.select("[name=id]").val();
        Peers.EVENT.answer(
                "PUT /api/stations/station/check-ins/" + id,
                new Outcome("already", CheckInSamples.CHECK_IN, Samples.REGISTRATION, 1, 1, 1, arrived, "Entré B"));
        var told = found.submit("#people form", Map.of("people", "3"));
        assertThat(told.text()).contains("Sam Sund är redan incheckad 09.12, Entré B.");
        assertThat(Peers.EVENT.last("PUT /api/stations/station/check-ins/" + id).body())
                .contains("\"people\":3", CheckInSamples.GROUP.toString());
    }

    @Test
    void aGroupComesInPartsAndItsLineSaysHowMany() {
        assertThat(browser.get("/incheckning/station").text()).contains("Grupp på 4");
        var came = new StationList.Arrival(
                CheckInSamples.CHECK_IN, 3, 2, Instant.parse("2026-12-09T08:12:00Z"), "Entré B");
        Peers.EVENT.answer("GET /api/stations/station", CheckInSamples.list(came));
        var page = browser.get("/incheckning/station?sok=ekstad&klart=checked-in&vem=" + CheckInSamples.GROUP);
        assertThat(page.html().select("#outcome").text()).isEqualTo("Åsa Ö: 3 av 4 har kommit.");
        assertThat(page.html().select("#people .small").text()).contains("3 av 4 har kommit, senast 09.12, Entré B");
        assertThat(page.html().select("#people [name=people]").val())
                .as("those who are left")
                .isEqualTo("1");
        assertThat(page.html().select("#people form[action$=/angra]")).hasSize(1);
        Peers.EVENT.answer(
                "GET /api/stations/station",
                CheckInSamples.list(new StationList.Arrival(came.checkInId(), 4, 1, came.at(), came.station())));
        var whole = browser.get("/incheckning/station?sok=ekstad");
        assertThat(whole.html().select("#people [name=people]")).isEmpty();
        assertThat(whole.html().select("#people [data-state=arrived]")).hasSize(1);
    }

    @Test
    void aDropInThatIsRefusedKeepsWhatWasTyped() {
        var page = browser.get("/incheckning/station");
        var id = page.html().select("#drop-in [name=id]").val();
        Peers.EVENT.problem(
                "PUT /api/stations/station/drop-ins/" + id,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of("field", "email", "code", "bad-email", "message", "Skriv en adress."))));
        var again = page.submit("#drop-in", Map.of("name", "Eva Ås", "email", "eva"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".error-summary a[href=#email]")).hasSize(1);
        assertThat(again.html().select("#drop-in #name").val()).isEqualTo("Eva Ås");
    }

    @Test
    void theDeskShowsEachStationsCodeAndOpensAnother() {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        browser.get("/logga-in?till=/arrangor");
        var desk = browser.get(DESK);
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.text()).contains("Entré A").doesNotContain("??");
        var code = browser.get(DESK + "/" + CheckInSamples.STATION + ".svg");
        assertThat(code.header("Content-Type")).contains("image/svg+xml");
        assertThat(code.body()).startsWith("<svg");
        assertThat(browser.get("/arrangor/incheckning").text()).doesNotContain("??");
    }

    @Test
    void figuresStandAsChartsTablesFilesAndOnPaperAndAreNoFormulas() throws Exception {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        browser.get("/logga-in?till=/arrangor");
        for (var language : List.of("sv", "en")) {
            var page = browser.get("/arrangor/statistik?ar=2026&lang=" + language);
            assertThat(page.text()).doesNotContain("??").contains("80 %");
            assertThat(page.html().select("svg.bars")).hasSize(4);
            assertThat(page.html().select("details table")).hasSize(4);
            assertThat(page.html().select("td.number").eachText()).contains("21");
            assertThat(browser.get("/arrangor/traffar/stockholm-utbildning/statistik")
                            .text())
                    .doesNotContain("??");
        }
        assertThat(browser.get("/arrangor/statistik.csv?ar=2026&lang=sv").body())
                .contains("'=Nätverksträff;2026-03-09", "Mejl: Skickade", ";21;61;58;7;3;4;2");
        assertThat(browser.get("/arrangor/statistik.xlsx?ar=2026").body()).startsWith("PK");
        assertThat(browser.get("/arrangor/statistik.pdf?ar=2026").body()).startsWith("%PDF-");
    }

    @Test
    void figuresStandWithoutThoseOfMail() {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        browser.get("/logga-in?till=/arrangor");
        var page = browser.get("/arrangor/statistik?ar=2026&lang=sv");
        assertThat(page.text()).contains("70 mejl är skickade, 67 har kommit fram.", "Kom inte fram");
        Peers.NOTIFICATION.problem("GET /api/mail-figures", 503, "unavailable", "Borta", Map.of());
        var without = browser.get("/arrangor/statistik?ar=2026");
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.text()).contains("80 %").doesNotContain("mejl är skickade");
        assertThat(browser.get("/arrangor/statistik.csv?ar=2026").body()).contains("'=Nätverksträff;2026-03-09");
        assertThat(browser.get("/arrangor/statistik.pdf?ar=2026").body()).startsWith("%PDF-");
    }

    @Test
    void aCertificateIsVerifiedByItsNumberAndAnotherIsNone() {
        var page = browser.get("/intyg?nummer=7K3F-0000-ABCD");
        assertThat(page.text())
                .contains("Intyget är äkta", "Åsa Ödlund", "3 av 5 träffar")
                .doesNotContain("??");
        Peers.EVENT.problem("GET /api/certificates/annat", 404, "not-found", "", Map.of());
        var none = browser.get("/intyg?nummer=annat");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text()).contains("Vi har inget intyg");
    }

    @Test
    void onesOwnPageHasTheCodeForTheDoor() {
        assertThat(browser.get("/min-anmalan/own-token/kod.svg").body()).startsWith("<svg");
    }
}
