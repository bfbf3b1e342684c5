package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.editor.Readiness;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.CheckInSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The overview, the schedule and the acts on one event: shown before they are done, sent as they were shown. */
@GatewayTest
class EventDeskTests {

    private static final String DESK = "/arrangor/traffar/stockholm-utbildning";
    private static final String API = "POST /api/events/" + Samples.EVENT;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void anOrganiserIsLoggedIn() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @Test
    void theOverviewSaysWhatWaitsAndWhatComes() {
        Peers.MEMBERSHIP
                .answer("GET /api/people/me", DeskSamples.coordinator())
                .answer(
                        "GET /api/networks/statens-demokratinatverk/applications",
                        Map.of("items", List.of(DeskSamples.application(), DeskSamples.application())));
        var page = browser.get("/arrangor");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("2 ansökningar väntar på beslut")
                .contains("Gemensam träff om tillit och delaktighet");
        assertThat(page.html().select("a[href=/arrangor/traffar/ny]")).hasSize(1);
        assertThat(page.html().select(".rail a[href=/arrangor/organisationer]"))
                .as("only an admin keeps the register")
                .isEmpty();
    }

    @Test
    void theOverviewStandsWhileAServiceIsAway() {
        Peers.NOTIFICATION.goAway();
        var page = browser.get("/arrangor");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Utskick och kalender kan inte visas just nu")
                .contains("Demokratifrämjande arbete mot utbildningssektorn");
    }

    @Test
    void whatIsMissingBeforePublishingLeadsToWhereItIsWritten() {
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("announced"));
        var html = browser.get(DESK).html();
        assertThat(html.select(".checklist a").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith(DESK));
        assertThat(html.select("a[href=" + DESK + "/publicera]")).hasSize(1);
    }

    @Test
    void anotherHostsEventIsNotShown() {
        Peers.EVENT.problem("GET /api/events/" + Samples.EVENT + "/affected", 403, "forbidden", "", Map.of());
        assertThat(browser.get(DESK).status()).isEqualTo(403);
    }

    @Test
    void publishingShowsExactlyWhoGetsTheInvitationAndWhyAndSendsTheirNumber() {
        Peers.EVENT.answer(API + "/publication", Samples.event("open"));
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", readyToPublish());
        var page = browser.get(DESK + "/publicera");
        assertThat(page.text())
                .contains("bo.lind@skolmyndigheten.example")
                .contains("Medlem i Statens demokratinätverk, Medlem i Myndighetsnätverket mot rasism")
                .contains("arbetar på en annan organisation");
        var done = page.submit("form.form", Map.of());
        assertThat(done.address().getPath()).isEqualTo(DESK);
        assertThat(done.text()).contains("2 inbjudningar är på väg ut");
        assertThat(body(API + "/publication").path("expectedRecipients").asInt())
                .isEqualTo(2);
        assertThat(browser.get(DESK).text()).as("said once").doesNotContain("inbjudningar är på väg ut");
    }

    @Test
    void whatPublishingWouldBeRefusedForStandsInPlaceOfTheButton() {
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", readyToPublish());
        Peers.EVENT.answer(
                "GET /api/events/" + Samples.EVENT + "/readiness",
                new Readiness(false, List.of(new Readiness.Check("future", "when", true, false))));
        var page = browser.get(DESK + "/publicera");
        assertThat(page.html().select("main form.form")).isEmpty();
        assertThat(page.html()
                        .select("main .notice a[href$='/redigera#del-when']")
                        .text())
                .isEqualTo("Välj en tid som inte har passerat");
        assertThat(page.text()).doesNotContain("Anmälan öppnar");
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("draft"));
        var date = browser.get(DESK + "/annonsera").html();
        assertThat(date.select("main form.form")).isEmpty();
        assertThat(date.select("main .notice a[href$='/redigera#del-when']")).hasSize(1);
    }

    @Test
    void anEventWithoutNetworksPromisesNoInvitation() {
        var alone = readyToPublish();
        ((ObjectNode) alone).putArray("networks");
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", alone);
        Peers.EVENT.answer(
                "GET /api/events/" + Samples.EVENT + "/audience",
                Map.of("recipients", 0, "invited", List.of(), "left", List.of()));
        assertThat(browser.get(DESK + "/publicera").text())
                .contains("hör inte till något nätverk, så ingen inbjudan")
                .doesNotContain("Ingen i träffens nätverk");
    }

    @Test
    void whatIsCalledOffTakesNobodyMore() {
        var gone = (ObjectNode) JsonMapper.shared().valueToTree(Samples.event("cancelled"));
        CheckInSamples.give();
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", gone.put("registrationOpen", false));
        assertThat(browser.get(DESK).text()).doesNotContain("Anmälan på er egen webbplats");
        assertThat(browser.get(DESK + "/anmalningar").html().select("a[href$=/lagg-till]"))
                .isEmpty();
        var day = browser.get(DESK + "/incheckning");
        assertThat(day.text()).contains("så ingen checkas in").doesNotContain("väntas");
        assertThat(day.html().select("main form")).isEmpty();
    }

    @Test
    void whenTheAudienceChangedMeanwhileTheNewListIsShownInstead() {
        Peers.EVENT.problem(API + "/publication", 409, "audience-changed", "Nu är det 3 personer.", Map.of());
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", readyToPublish());
        var again = browser.get(DESK + "/publicera").submit("form.form", Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".error-summary").text()).contains("Nu är det 3 personer.");
        assertThat(again.html().select("form.form button[type=submit]")).hasSize(1);
    }

    @Test
    void whatIsPublicAlreadyLeadsBackToTheEvent() {
        for (var act : List.of("/publicera", "/annonsera")) {
            assertThat(browser.get(DESK + act).address().getPath()).isEqualTo(DESK);
        }
    }

    @Test
    void theDateIsAnnouncedWithOrWithoutAMail() {
        Peers.EVENT.answer(API + "/announcement", Samples.event("announced"));
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("draft"));
        var page = browser.get(DESK + "/annonsera");
        page.submit("form.form", Map.of("saveTheDate", "true"));
        assertThat(body(API + "/announcement").path("saveTheDate").asBoolean()).isTrue();
    }

    @Test
    void aMoveIsShownWithWhoIsToldBeforeItIsDone() {
        Peers.EVENT.answer(API + "/move", Samples.moved());
        var check = browser.get(DESK + "/flytta")
                .submit(
                        "form.form",
                        Map.of(
                                "startsAt",
                                "2026-12-16",
                                "startsClock",
                                "13:00",
                                "endsClock",
                                "15.30",
                                "step",
                                "check"));
        assertThat(check.text())
                .contains("16 december 2026 kl. 13.00–15.30")
                .contains("34 anmälda får mejlet")
                .contains("3 personer på väntelistan");
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.path().endsWith("/move"));
        assertThat(check.html().select(".mail-text").text())
                .as("what they will read")
                .isEqualTo("Välkommen");
        assertThat(Peers.NOTIFICATION.last("POST /api/messages/preview").query())
                .contains("language=sv");
        var planned = JsonMapper.shared()
                .readTree(Peers.NOTIFICATION.last("POST /api/messages/preview").body());
        assertThat(planned.path("startsAt").asString()).startsWith("2026-12-16T13:00");
        assertThat(planned.path("previous").path("startsAt").asString()).startsWith("2026-12-09T09:30");

        assertThat(check.text()).contains("Alva Norén medverkar samtidigt i Samtalet");
        var done = check.submit("form.form", Map.of("step", "move"));
        assertThat(done.address().getPath()).isEqualTo(DESK);
        assertThat(body(API + "/move").path("graceSeconds").asInt()).isEqualTo(10);
        assertThat(body(API + "/move").path("startsAt").asString()).startsWith("2026-12-16T13:00");
        assertThat(body(API + "/move").path("endsAt").asString())
                .as("the last day follows the first")
                .startsWith("2026-12-16T15:30");
        assertThat(body(API + "/move")
                        .path("place")
                        .path("accessibility")
                        .path("sv")
                        .asString())
                .isEqualTo("Hiss och hörslinga finns.");
    }

    @Test
    void aMoveToTheScreenSaysThatEverybodyComesAlong() {
        Peers.EVENT.answer(API + "/move", Samples.moved());
        var check = browser.get(DESK + "/flytta")
                .submit(
                        "form.form",
                        Map.of("mode", "digital", "digitalLink", "https://moten.example/1", "step", "check"));
        assertThat(check.text()).contains("Alla anmälningar gäller digitalt");
        var planned = JsonMapper.shared()
                .readTree(Peers.NOTIFICATION.last("POST /api/messages/preview").body());
        assertThat(planned.path("mode").asString()).isEqualTo("digital");
        assertThat(planned.path("place").isNull()).isTrue();
        assertThat(planned.path("previous").path("mode").asString()).isEqualTo("hybrid");

        check.submit("form.form", Map.of("step", "move"));
        assertThat(body(API + "/move").path("mode").asString()).isEqualTo("digital");
        assertThat(body(API + "/move").path("digitalLink").asString()).isEqualTo("https://moten.example/1");
    }

    @Test
    void aPlaceThatIsMissingIsNamedAtItsField() {
        Peers.EVENT.problem(
                API + "/move",
                422,
                "invalid-input",
                "",
                Map.of("errors", List.of(Map.of("field", "place", "code", "required", "message", "Fyll i fältet."))));
        var page = browser.get(DESK + "/flytta").submit("form.form", Map.of("placeName", "", "step", "move"));
        assertThat(page.html().select(".error-summary a[href=#placeName]").text())
                .isEqualTo("Plats: Fyll i fältet.");
    }

    @Test
    void aTimeThatTheClockSkipsIsNamedAndWhatWasTypedStays() {
        Peers.EVENT.problem(
                API + "/move",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "startsAt", "code", "time-skipped", "message", "Den tiden finns inte."))));
        var page = browser.get(DESK + "/flytta")
                .submit("form.form", Map.of("startsAt", "2027-03-28", "startsClock", "02:30", "step", "move"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a[href=#startsAt]").text())
                .isEqualTo("Den tiden finns inte.");
        assertThat(page.html().select("#startsClock").val()).isEqualTo("02:30");
    }

    @Test
    void anEventIsCalledOffWithAReasonForThoseWhoWereComing() {
        Peers.EVENT.answer(API + "/cancellation", Samples.event("cancelled"));
        var page = browser.get(DESK + "/stall-in");
        assertThat(page.text())
                .contains("34 anmälda, 3 på väntelistan och 58 inbjudna")
                .doesNotContain("utskick stoppas");
        Peers.NOTIFICATION.answer("GET /api/mailings", List.of(DeskSamples.mailing("scheduled")));
        assertThat(browser.get(DESK + "/stall-in").text()).contains("Ett planerat utskick stoppas.");
        var done = page.submit("form.form", Map.of("reason", "Föreläsaren har blivit sjuk."));
        assertThat(done.text()).contains("Träffen är inställd.");
        assertThat(body(API + "/cancellation").path("reason").asString()).isEqualTo("Föreläsaren har blivit sjuk.");
    }

    @Test
    void aDraftIsThrownAwayAndHasNoPagesOfWhatOthersWouldHaveToKnowOf() {
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("draft"));
        Peers.EVENT.answer("DELETE /api/events/" + Samples.EVENT, 204, "");
        var overview = browser.get(DESK);
        assertThat(overview.html().select(".tabs a").eachAttr("href"))
                .contains(DESK + "/program")
                .doesNotContain(DESK + "/utskick", DESK + "/dokument");
        assertThat(overview.html().select("a[href$=/stall-in]")).isEmpty();

        var ask = browser.get(DESK + "/stall-in");

        assertThat(ask.address().getPath()).isEqualTo(DESK + "/ta-bort");
        assertThat(ask.text()).contains("Ingen annan vet om det");
        var done = ask.submit("form.form", Map.of());
        Peers.EVENT.last("DELETE /api/events/" + Samples.EVENT);
        assertThat(done.address().getPath()).isEqualTo("/arrangor/schema");
        assertThat(done.text()).contains("är borttaget.");
    }

    /** Announced, with its programme written. */
    private static JsonNode readyToPublish() {
        return ((ObjectNode) JsonMapper.shared().valueToTree(Samples.event("open"))).put("state", "announced");
    }

    private static JsonNode body(String request) {
        return JsonMapper.shared().readTree(Peers.EVENT.last(request).body());
    }
}
