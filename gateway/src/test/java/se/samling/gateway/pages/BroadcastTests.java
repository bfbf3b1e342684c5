package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.BroadcastSamples;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;

/** The watch page without a script, and the broadcast's desk. */
@GatewayTest
class BroadcastTests {

    private static final String DESK = "/arrangor/traffar/stockholm-utbildning/sandning";
    private static final String API = "/api/events/" + Samples.EVENT;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void samples() {
        SampleAnswers.give();
        DeskSamples.give();
        BroadcastSamples.give();
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "before, Sidan öppnar onsdag 9 december 2026 kl. 09.15",
        "open, Öppna reservsändningen",
        "live, Teknisk hjälp",
        "over, Sändningen är slut",
        "cancelled, inställd"
    })
    void thePageSaysHowTheBroadcastStands(String phase, String words) {
        var page = browser.get("/sandning/" + phase);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(words).contains("08-123 45 67");
        assertThat(new Browser(port).inEnglish().get("/sandning/" + phase).status())
                .isEqualTo(200);
    }

    @Test
    void thePolicyNamesTheStreamsOfThisPageAndNoOther() {
        var live = browser.get("/sandning/live").header("Content-Security-Policy");
        assertThat(live)
                .contains("connect-src 'self' https://play.example https://reserv.example;")
                .contains("media-src 'self' blob: data: https://play.example https://reserv.example")
                .contains("script-src 'self';")
                .doesNotContain("*");
        assertThat(browser.get("/sandning/before").header("Content-Security-Policy"))
                .doesNotContain("play.example");
        assertThat(browser.get("/").header("Content-Security-Policy")).doesNotContain("play.example");
    }

    @Test
    void withoutAScriptTheBannerIsThereAtTheNextLook() {
        var page = browser.get("/sandning/banner");
        assertThat(page.html().select("[role=alert] .banner-words").text())
                .isEqualTo("Vi har problem med ljudet, byt till reservsändningen.");
        assertThat(page.body()).contains("http-equiv=\"refresh\"");
        assertThat(browser.get("/sandning/over").body()).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void aQuestionIsSentAndKeptWhenItIsRefused() {
        Peers.EVENT.problem(
                "POST /api/broadcasts/live/questions",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of("field", "text", "code", "too-long", "message", "Texten är för lång."))));
        var form = browser.get("/sandning/live/fraga");
        var refused = form.submit("form#ask", Map.of("text", "En lång fråga", "anonymous", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Texten är för lång.");
        assertThat(refused.html().select("textarea").text()).isEqualTo("En lång fråga");
        assertThat(refused.html().select("#anonymous[checked]")).hasSize(1);
        var key = form.html().select("input[name=key]").val();
        assertThat(refused.html().select("input[name=key]").val()).isEqualTo(key);
        Peers.EVENT.answer("POST /api/broadcasts/live/questions", Map.of());
        var taken = refused.submit("form#ask", Map.of());
        assertThat(taken.address().toString()).endsWith("/sandning/live?fraga=tack#fragor");
        assertThat(taken.text()).contains("frågan har kommit fram");
        assertThat(Peers.EVENT.last("POST /api/broadcasts/live/questions").body())
                .contains("\"anonymous\":true", key);
    }

    @Test
    void aFloodOfQuestionsByOneLinkIsStopped() {
        Peers.EVENT.answer("POST /api/broadcasts/open/questions", Map.of());
        var form = browser.get("/sandning/open/fraga");
        for (int i = 0; i < 5; i++) {
            assertThat(form.submit("form#ask", Map.of("text", "Fråga")).status())
                    .isEqualTo(200);
        }
        var one = form.submit("form#ask", Map.of("text", "Fråga"));
        assertThat(one.status()).isEqualTo(429);
        assertThat(one.header("Retry-After")).isNotBlank();
        assertThat(one.html().select("textarea").text()).isEqualTo("Fråga");
    }

    @Test
    void aMeetingIsEnteredByOurOwnLink() {
        Peers.EVENT.answer("POST /api/broadcasts/meeting/way-in", Map.of("address", "https://moten.example/rum/1"));
        var page = browser.get("/sandning/meeting");
        assertThat(page.body()).doesNotContain("moten.example");
        assertThat(page.html().select("a[href=/sandning/meeting/anslut]")).hasSize(1);
        assertThat(browser.getOnce("/sandning/meeting/anslut").header("Location"))
                .isEqualTo("https://moten.example/rum/1");
    }

    @Test
    void aLinkThatHasEndedSaysSo() {
        Peers.EVENT.problem("GET /api/broadcasts/gone", 410, "watch-link-closed", "Anmälan är avbokad.", Map.of());
        var page = browser.get("/sandning/gone");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("Anmälan är avbokad.");
        assertThat(browser.getOnce("/sandning/gone/handelser").status()).isEqualTo(410);
    }

    @Test
    void theOwnPageLeadsToTheBroadcast() {
        var page = browser.get("/min-anmalan/own-token");
        assertThat(page.html().select("a[href=/sandning/before]")).hasSize(1);
        assertThat(page.text()).contains("Sändningen öppnar onsdag 9 december 2026 kl. 09.15");
    }

    @Test
    void theDeskShowsTheRoomAndRaisesABanner() {
        organiser();
        var page = browser.get(DESK);
        assertThat(page.text()).contains("Egen spelarsida", "Meddelande till alla som tittar", "tittar nu");
        assertThat(page.header("Content-Security-Policy")).contains("https://play.example");
        Peers.EVENT.answer("POST " + API + "/live-room/banner", BroadcastSamples.room("play-page"));
        page.submit("form[action$=/banderoll]", Map.of("text", "Byt ström", "toBackup", "true"));
        assertThat(Peers.EVENT.last("POST " + API + "/live-room/banner").body())
                .contains("Byt ström", "\"toBackup\":true");
    }

    @Test
    void aRoomThatIsRefusedKeepsWhatWasTyped() {
        organiser();
        Peers.EVENT
                .answer("GET " + API + "/live-room", BroadcastSamples.room(null))
                .problem(
                        "PUT " + API + "/live-room",
                        422,
                        "invalid-input",
                        "",
                        Map.of(
                                "errors",
                                List.of(Map.of(
                                        "field",
                                        "help.phone",
                                        "code",
                                        "bad-phone",
                                        "message",
                                        "Inget telefonnummer."))));
        var form = browser.get(DESK);
        var refused = form.submit(
                "form.room-form",
                Map.of("streamUrl", "https://a.example/x.m3u8", "helpPhone", "ring", "faq", "Varför?\nDärför."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#helpPhone-error").text()).contains("Inget telefonnummer.");
        assertThat(refused.html().select("#streamUrl").val()).isEqualTo("https://a.example/x.m3u8");
        assertThat(Peers.EVENT.last("PUT " + API + "/live-room").body())
                .contains("\"question\":{\"sv\":\"Varför?\"", "\"answer\":{\"sv\":\"Därför.\"");
    }

    @Test
    void questionsAreModeratedAndTakenAway() {
        organiser();
        Peers.EVENT
                .answer("PATCH " + API + "/questions/" + BroadcastSamples.FIRST, Map.of())
                .answer("PUT " + API + "/questions/order", Map.of());
        var page = browser.get(DESK + "/fragor");
        assertThat(page.text()).contains("Nya frågor (2)", "Anonym");
        var act = "form[action$=/fragor/" + BroadcastSamples.FIRST + "]";
        page.submit(act, Map.of());
        assertThat(Peers.EVENT
                        .last("PATCH " + API + "/questions/" + BroadcastSamples.FIRST)
                        .body())
                .isEqualTo("{\"state\":\"shown\"}");
        page.submit("form[action$=/" + BroadcastSamples.SECOND + "/flytta]", Map.of("by", "-1"));
        assertThat(Peers.EVENT.last("PUT " + API + "/questions/order").body())
                .isEqualTo("{\"ids\":[\"" + BroadcastSamples.SECOND + "\",\"" + BroadcastSamples.FIRST + "\"]}");
        assertThat(browser.get(DESK + "/fragor.csv").body())
                .contains("'=Hur möter man ett drev?;Anonym;I kön")
                .contains("Sam Sund, Myndigheten för samtal");
        assertThat(browser.get(DESK + "/narvaro").text()).contains("Sam Sund", "rättat", "11");
        assertThat(browser.get(DESK + "/narvaro.csv").body())
                .contains("Sam Sund;Myndigheten för samtal;Digitalt;digitalt;8;");
    }

    @Test
    void whoeverModeratesOnlySeesTheQuestionsAndNoTabs() {
        organiser();
        Peers.EVENT.problem("GET " + API + "/live-room", 403, "forbidden", "", Map.of());
        var page = browser.get(DESK + "/fragor");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".tabs")).isEmpty();
    }

    @Test
    void theRecordingIsCaptionedAndItsPolicyNamesItsHost() {
        var page = browser.get("/sandning/over");
        assertThat(page.text()).contains("Den sista delen textas i veckan.");
        assertThat(page.html().select("video track[kind=captions][srclang=sv]")).hasSize(1);
        assertThat(page.header("Content-Security-Policy"))
                .contains("media-src 'self' blob: data: https://play.example");
        assertThat(browser.get("/sandning/over/textning.vtt").body()).startsWith("WEBVTT");
    }

    @Test
    void anEvaluationIsSentOnceAndKeepsWhatWasTyped() {
        Peers.EVENT.problem(
                "POST /api/broadcasts/over/evaluation",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of("field", "useful", "code", "choose-rating", "message", "Välj ett betyg."))));
        var form = browser.get("/sandning/over/utvardering");
        var refused = form.submit("form.form", Map.of("overall", "4", "keep", "Samtalet"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#useful-error").text()).contains("Välj ett betyg.");
        assertThat(refused.html().select("input[name=overall][checked]").val()).isEqualTo("4");
        assertThat(refused.html().select("#keep").text()).isEqualTo("Samtalet");
        Peers.EVENT.problem(
                "POST /api/broadcasts/over/evaluation", 409, "evaluation-given", "Du har redan svarat.", Map.of());
        assertThat(refused.submit("form.form", Map.of("useful", "3", "technical", "5"))
                        .text())
                .contains("Du har redan svarat.");
        assertThat(Peers.EVENT.last("POST /api/broadcasts/over/evaluation").body())
                .contains("\"overall\":4", "\"useful\":3", "\"technical\":5");
    }

    @Test
    void aRecordingWithoutCaptionsIsNotPublishedAndTheDeskSaysWhy() {
        organiser();
        Peers.EVENT.problem(
                "PUT " + API + "/recording",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field",
                                "captions",
                                "code",
                                "captions-missing",
                                "message",
                                "Lägg till en textningsfil."))));
        var page = browser.get(DESK + "/efter");
        assertThat(page.text()).contains("4 svar").contains("minst 5 har svarat");
        var refused =
                page.submit("form[enctype]", Map.of("address", "https://play.example/a.mp4", "durationMinutes", "60"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#file-error").text()).contains("Lägg till en textningsfil.");
        assertThat(refused.html().select("#address").val()).isEqualTo("https://play.example/a.mp4");
    }

    private void organiser() {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser.get("/logga-in?till=/arrangor");
    }
}
