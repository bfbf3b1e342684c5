package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.CohortSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.WorkSamples;
import tools.jackson.databind.json.JsonMapper;

/** What a cohort does between its meetings: the organisation's pages, the desk's and the knowledge bank, without JavaScript. */
@GatewayTest
class WorkPageTests {

    private static final String DESK = "/arrangor/natverk/" + CohortSamples.SLUG;
    private static final String TASK = "/uppgifter/" + WorkSamples.ASSIGNMENT;

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeskSamples.give();
        CohortSamples.give();
        WorkSamples.give();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ansokan/work/arbete",
                "/ansokan/work/arbete/uppgifter/01920000-0000-7000-8000-0000000000d1",
                "/ansokan/work/arbete/redovisning",
                "/ansokan/work/arbete/redovisning/skriv",
                "/ansokan/published/arbete/redovisning",
                "/ansokan/published/arbete/redovisning/dra-tillbaka",
                "/ansokan/received",
                "/ansokan/admitted",
                "/kunskapsbank?q=ungdom",
                "/kunskapsbank/ekstads-kommun-forebyggande-arbete"
            })
    void everyOpenPageIsWholeInBothLanguages(String path) {
        for (var language : List.of("sv", "en")) {
            var page = new Browser(port).get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path + " " + language).doesNotContain("??");
        }
    }

    @Test
    void theContactSaysHowFarTheOrganisationIsAndIsToldWhatIsWrong() {
        var form = new Browser(port).get("/ansokan/work/arbete" + TASK);
        var done = form.submit("form.form", Map.of("state", "done", "words", "Bilaga till KS"));
        assertThat(done.text()).contains("Läget är sparat");
        var sent = Peers.MEMBERSHIP.last("PUT /api/enrolments/work/assignments/" + WorkSamples.ASSIGNMENT + "/status");
        assertThat(JsonMapper.shared().readTree(sent.body()).path("state").asString())
                .isEqualTo("done");
        Peers.MEMBERSHIP.problem(
                "PUT /api/enrolments/work/assignments/" + WorkSamples.ASSIGNMENT + "/status",
                422,
                "invalid-input",
                "Fel",
                Map.of("errors", List.of(Map.of("field", "words", "code", "x", "message", "Högst 1000 tecken."))));
        var refused = form.submit("form.form", Map.of("state", "ongoing", "words", "Mycket långt"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#words").text()).isEqualTo("Mycket långt");
        assertThat(refused.html().select("#words-error").text()).contains("Högst 1000 tecken.");
    }

    @Test
    void theContactApprovesAndAParticipantHandsIn() {
        var approved =
                new Browser(port).get("/ansokan/work/arbete/redovisning").submit("form[action$=/godkann]", Map.of());
        assertThat(approved.text()).contains("Redovisningen är godkänd");
        assertThat(Peers.DOCS
                        .last("POST /api/enrolments/work/case-study/approval")
                        .header("If-Match"))
                .isEqualTo("\"3\"");

        var browser = signedIn("member");
        assertThat(browser.get("/mina-sidor").text()).contains("Arbetet mellan träffarna", "Ekstads kommun");
        var page = browser.get("/mina-sidor/arbete/" + CohortSamples.ENROLMENT + "/redovisning");
        assertThat(page.html().select("form[action$=/godkann]")).isEmpty();
        assertThat(page.submit("form[action$=/lamna-in]", Map.of()).text()).contains("lämnad för godkännande");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwrittenAndWhatWasTypedIsKept() {
        Peers.DOCS.problem(
                "PUT /api/enrolments/work/case-study", 412, "version-conflict", "Någon annan har ändrat.", Map.of());
        var page = new Browser(port)
                .get("/ansokan/work/arbete/redovisning/skriv")
                .submit("form.form", Map.of("title", "Min rubrik"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#title").val()).isEqualTo("Min rubrik");
    }

    @Test
    void theDeskShowsTheMatrixSetsAnAssignmentAndPublishesACaseStudy() {
        var browser = signedIn("organiser");
        for (var path : List.of(
                "/uppgifter",
                "/uppgifter/ny",
                TASK,
                TASK + "/dra-tillbaka",
                "/redovisningar",
                "/redovisningar/" + CohortSamples.ENROLMENT,
                "/organisationer/" + CohortSamples.ENROLMENT)) {
            for (var language : List.of("en", "sv")) {
                assertThat(browser.get(DESK + path + "?lang=" + language).body())
                        .as(path)
                        .doesNotContain("??");
            }
        }
        assertThat(browser.get(DESK + "/uppgifter").text())
                .contains("Kartlägg behoven", "Bilaga till KS", "Per Ek", "Inte påbörjad");
        var set = browser.get(DESK + "/uppgifter/ny")
                .submit("form.form", Map.of("title", "Ny", "text", "Gör så här", "dueOn", "2027-04-01"));
        assertThat(set.text()).contains("Uppgiften är utlagd");
        assertThat(browser.get(DESK + TASK + "/dra-tillbaka").text()).contains("2 organisationer");
        var published = browser.get(DESK + "/redovisningar/" + CohortSamples.ENROLMENT)
                .submit("form:has(button[value=publish])", Map.of("act", "publish"));
        assertThat(published.text()).contains("Redovisningen från Ekstads kommun är publicerad");
    }

    @Test
    void minutesAreShownToTheContactAndTheCoordinatorAndAMissingFileIsNamed() {
        var own = new Browser(port).get("/ansokan/received");
        assertThat(own.text()).contains("protokoll-ks-112.pdf", "Ej skannad");
        var empty = own.submit("form[action$=/protokoll]", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("#file-error").text()).contains("Välj en fil");
        assertThat(signedIn("organiser")
                        .get(DESK + "/organisationer/" + CohortSamples.ENROLMENT)
                        .text())
                .contains("protokoll-ks-112.pdf");
    }

    @Test
    void theListOfParticipantsIsForThoseWhoMaySeeIt() {
        var path = "/natverk/" + CohortSamples.SLUG + "/deltagare";
        var browser = signedIn("member");
        assertThat(browser.get(path).text()).contains("Per Ek", "Listan är öppen");
        Peers.MEMBERSHIP.problem(
                "GET /api/networks/" + CohortSamples.SLUG + "/participants", 403, "list-closed", "Stängd", Map.of());
        var closed = browser.get(path);
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.text()).contains("Deltagarlistan är stängd").doesNotContain("Per Ek");
        assertThat(new Browser(port).getOnce(path).status()).isEqualTo(302);
    }

    private Browser signedIn(String role) {
        Peers.KEYCLOAK.person(new Person("Kim Ek", "kim@forum.example", List.of(role)));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        return browser;
    }
}
