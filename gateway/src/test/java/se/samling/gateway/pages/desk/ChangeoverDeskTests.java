package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.BroadcastSamples;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;

/** Many events in one act, and what else organisers and moderators do with broadcasts. */
@GatewayTest
class ChangeoverDeskTests {

    private static final String PAGE = "/arrangor/schema/stall-om";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void samples() {
        SampleAnswers.give();
        DeskSamples.give();
        BroadcastSamples.give();
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @Test
    void whatWasTypedGoesAlongToTheCheckAndOneActIsSent() {
        Peers.EVENT.answer(
                "POST /api/changeovers",
                Map.of("events", Samples.agenda().items().subList(0, 1)));
        var choose = browser.get(PAGE);
        assertThat(choose.status()).isEqualTo(200);
        var chosen = choose.html().select("input[name=chosen]").first().val();
        var id = choose.html().select("input[name=id]").val();

        var check = choose.submit(
                "form.room-form",
                Map.of(
                        "chosen",
                        chosen,
                        "streamUrl",
                        "https://play.example/live.m3u8",
                        "message",
                        "Vi ses på skärmen.",
                        "step",
                        "check"));

        assertThat(check.text()).contains("Sam Sund", "Tiderna är desamma", "en person får ett mejl");
        assertThat(Peers.NOTIFICATION.last("POST /api/messages/preview/several").body())
                .contains("Vi ses på skärmen.", "\"mode\":\"digital\"");
        check.submit("main form", Map.of("step", "make"));
        assertThat(Peers.EVENT.last("POST /api/changeovers").body())
                .contains(id, chosen.substring(0, 36), "https://play.example/live.m3u8", "Vi ses på skärmen.");
    }

    @Test
    void whoGetsAPlaceByItIsShownAndAgreedTo() {
        Peers.EVENT.answer("POST /api/changeovers", Map.of("events", List.of()));
        Peers.EVENT.answer(
                "POST /api/changeovers/look",
                Map.of(
                        "events",
                        List.of(Samples.event("open")),
                        "people",
                        List.of(),
                        "places",
                        List.of(Map.of("name", "Ada Al", "people", 2))));
        var choose = browser.get(PAGE);
        var chosen = choose.html().select("input[name=chosen]").first().val();
        var check = choose.submit("form.room-form", Map.of("chosen", chosen, "step", "check"));
        assertThat(check.text()).contains("2 personer på väntelistan får en plats", "Ada Al (2)");
        check.submit("main form", Map.of("step", "make"));
        assertThat(Peers.EVENT.last("POST /api/changeovers").query()).contains("places=2");
    }

    @Test
    void anEventThatStandsInTheWayIsNamedBesideItselfAndWhatWasTypedStays() {
        Peers.EVENT.problem(
                "POST /api/changeovers/look",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field",
                                "events[0]",
                                "code",
                                "chosen-changed",
                                "message",
                                "Träffen har ändrats sedan du valde den."))));
        var choose = browser.get(PAGE);
        var chosen = choose.html().select("input[name=chosen]").first().val();

        var refused = choose.submit(
                "form.room-form", Map.of("chosen", chosen, "message", "Vi ses på skärmen.", "step", "check"));

        assertThat(refused.status()).isEqualTo(422);
        var error = "#chosen-" + chosen.substring(0, 36) + "-error";
        assertThat(refused.html().select(error).text()).contains("har ändrats");
        assertThat(refused.html().select("textarea[name=message]").text()).isEqualTo("Vi ses på skärmen.");
        assertThat(new Browser(port).getOnce(PAGE).status()).isNotEqualTo(200);
    }

    @Test
    void theHelpInAllBroadcastsIsTheHostsAndKeepsWhatWasTypedWhenRefused() {
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.EVENT.problem(
                "PUT /api/live-help/" + Samples.HOST,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "help.phone", "code", "bad-phone", "message", "Det är inget nummer."))));
        var page = browser.get("/arrangor/sidorna/hjalp");
        assertThat(page.html().select("#helpPhone").val()).isEqualTo("08-123 45 67");
        var typed = Map.of("helpText", "Ladda om sidan.", "helpPhone", "ring", "faq", "Hör du inget?\nHöj ljudet.");

        var refused = page.submit("main form", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#helpPhone-error").text()).contains("Det är inget nummer.");
        assertThat(refused.html().select("#faq").text()).contains("Höj ljudet.");
        Peers.EVENT.answer("PUT /api/live-help/" + Samples.HOST, Map.of());
        assertThat(refused.submit("main form", Map.of("helpPhone", "08-123")).text())
                .contains("Hjälpen är sparad");
        assertThat(Peers.EVENT.last("PUT /api/live-help/" + Samples.HOST).body())
                .contains("Ladda om sidan.", "Hör du inget?", "08-123");
    }

    @Test
    void discussionQuestionsAreWrittenInBothLanguagesLineByLine() {
        var path = "/arrangor/traffar/stockholm-utbildning/samtal";
        var api = "PUT /api/events/" + Samples.EVENT + "/discussion";
        Peers.EVENT
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/discussion",
                        Map.of("questions", List.of(Map.of("sv", "Vad gör vi?"), Map.of("sv", "Vem?", "en", "Who?"))))
                .answer(api, Map.of("questions", List.of()));
        var page = browser.get(path);
        assertThat(page.html().select("#questions").val()).isEqualTo("Vad gör vi?\nVem?");
        assertThat(page.html().select("#questionsEn").val()).isEqualTo("–\nWho?");

        page.submit("main form", Map.of("questions", "Vad?\n\nNär?", "questionsEn", "-\nWhen?"));
        assertThat(Peers.EVENT.last(api).body())
                .contains("{\"sv\":\"Vad?\",\"en\":null}", "{\"sv\":\"När?\",\"en\":\"When?\"}");

        var refused = page.submit("main form", Map.of("questions", "Vad?", "questionsEn", "What?\nWhen?"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#questionsEn-error").text()).contains("fler rader");
        assertThat(refused.html().select("#questionsEn").val()).contains("When?");
    }

    @Test
    void whoModeratesSeesTheQuestionsAndNothingElseInTheRail() {
        Peers.MEMBERSHIP.answer(
                "GET /api/people/me",
                Map.of(
                        "id",
                        Samples.HOST,
                        "name",
                        "Mo Moderator",
                        "email",
                        "mo@forum.example",
                        "language",
                        "sv",
                        "memberships",
                        List.of(),
                        "delegations",
                        List.of(Map.of("organisationId", Samples.HOST, "organisation", "Forum", "role", "moderator"))));
        var page = browser.get("/arrangor");
        assertThat(page.address().getPath()).isEqualTo("/arrangor/fragor");
        assertThat(page.html().select(".rail a").eachAttr("href")).containsExactly("/arrangor/fragor");
        assertThat(page.html().select("main a[href$=/sandning/fragor]")).isNotEmpty();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        assertThat(browser.get("/arrangor").html().select(".rail a").eachAttr("href"))
                .contains("/arrangor", "/arrangor/schema", "/arrangor/natverk")
                .doesNotContain("/arrangor/fragor");
    }

    @Test
    void whatHasBeenIsNeitherMovedNorCancelled() {
        for (var act : List.of("flytta", "stall-in")) {
            Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("held"));
            var page = browser.get("/arrangor/traffar/stockholm-utbildning/" + act);
            assertThat(page.address().getPath()).isEqualTo("/arrangor/traffar/stockholm-utbildning");
            assertThat(page.html().select("main .notice").text()).contains("Träffen har varit");
        }
    }
}
