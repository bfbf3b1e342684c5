package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.CohortSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a cohort, without JavaScript. */
@GatewayTest
class CohortPageTests {

    private static final String APPLY = "POST /api/networks/" + CohortSamples.SLUG + "/enrolments";
    private static final String ACTS = "POST /api/enrolments/" + CohortSamples.ENROLMENT + "/acts";
    private static final String DESK = "/arrangor/natverk/" + CohortSamples.SLUG + "/organisationer";

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeskSamples.give();
        CohortSamples.give();
    }

    @Test
    void anApplicationIsCheckedBeforeItIsSentAndMayBeChangedOnTheWay() {
        var check = new Browser(port)
                .get("/natverk/" + CohortSamples.SLUG + "/ansok")
                .submit("form.form", typed("step", "check"));
        assertThat(check.text())
                .contains("Stämmer det här?", "Väntas 1 december 2026", "Ekstads kommun", "Per Ek, per@ekstad.example");
        var again = check.submit("form.form", Map.of("step", "edit"));
        assertThat(again.html().select("#name").val()).isEqualTo("Ada Nilsson");
        assertThat(again.html().select("#participants").text()).contains("Per Ek");
        var thanks = check.submit("form.form", Map.of("step", "send", "organisationId", "none"));
        assertThat(thanks.address().getPath()).endsWith("/ansok/tack");
        var sent = body(APPLY);
        assertThat(sent.path("organisation").asString()).isEqualTo("Ekstads kommun");
        assertThat(sent.path("organisationId").isNull()).isTrue();
        assertThat(sent.path("undertaking").asBoolean()).isTrue();
        assertThat(sent.path("decision").path("expectedOn").asString()).isEqualTo("2026-12-01");
        assertThat(sent.path("participants").get(0).path("email").asString()).isEqualTo("per@ekstad.example");
    }

    @Test
    void whatIsMissingIsSaidBeforeTheCheckAndWhatWasTypedIsKept() {
        var page = new Browser(port)
                .get("/natverk/" + CohortSamples.SLUG + "/ansok")
                .submit("form.form", Map.of("name", "Ada", "step", "check"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#email", "#organisation", "#decided", "#undertaking");
        assertThat(page.html().select("#name").val()).isEqualTo("Ada");
    }

    @Test
    void aDecisionIsWholeBeforeTheAnswersAreChecked() {
        var form = new Browser(port).get("/natverk/" + CohortSamples.SLUG + "/ansok");
        var typed = new HashMap<>(typed("step", "check"));
        typed.putAll(Map.of("decided", "made", "date", "2030-01-01", "participants", "Foo"));
        var page = form.submit("form.form", typed);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#body", "#date", "#reference", "#participants");
    }

    @Test
    void whoseOrganisationHasAppliedIsToldWhomToAskAndHasNothingToPress() {
        Peers.MEMBERSHIP.problem(
                "POST /api/enrolments/own/awaiting-proof/proof", 409, "organisation-applied", "Finns redan.", Map.of());
        var page = new Browser(port).get("/ansokan/awaiting-proof");
        assertThat(page.text()).contains("Den finns i alla mejl om ansökan.");
        var refused = page.submit("form[action$=/bekrafta]", Map.of());
        assertThat(refused.text()).contains("Finns redan.");
        assertThat(refused.html().select("form[action$=/bekrafta]")).isEmpty();
        assertThat(refused.html().select("main a[href^=mailto:]")).isNotEmpty();
    }

    @Test
    void aRefusedDecisionIsNamedBesideItsFieldAndKept() {
        Peers.MEMBERSHIP.problem(
                "PUT /api/enrolments/own/received/decision",
                422,
                "invalid-input",
                "Fel",
                Map.of("errors", List.of(Map.of("field", "date", "code", "x", "message", "Inte i framtiden."))));
        var page = new Browser(port)
                .get("/ansokan/received")
                .submit(
                        "form[action$=/beslut]",
                        Map.of("decided", "made", "body", "Nämnden", "date", "2027-09-01", "reference", "§ 1"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#date-error").text()).contains("Inte i framtiden.");
        assertThat(page.html().select("#body").val()).isEqualTo("Nämnden");
    }

    @Test
    void afterTheDeadlineThePageSaysSoAndHasNoForm() {
        var page = new Browser(port).get("/natverk/stangd-kohort");
        assertThat(page.text()).contains("Ansökan stängde den 15 december 2026", "8 000 kronor per person");
        assertThat(page.html().select("a[href$=/ansok]")).isEmpty();
        assertThat(new Browser(port).get("/natverk/stangd-kohort/ansok").html().select("form.form"))
                .isEmpty();
    }

    @Test
    void theDeskShowsTheQueueAndTakesAnApplicationOn() {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
        for (var language : List.of("sv", "en")) {
            assertThat(browser.get(DESK + "?lang=" + language).body()).doesNotContain("??");
            assertThat(browser.get(DESK + "/" + CohortSamples.ENROLMENT + "?lang=" + language)
                            .body())
                    .doesNotContain("??");
        }
        var queue = browser.get(DESK + "?lang=sv");
        assertThat(queue.text()).contains("Ekstads kommun", "Organisationen är inte bekräftad", "Antagen");
        var done = browser.get(DESK + "/" + CohortSamples.ENROLMENT)
                .submit("form.form:has(button[value=admit])", Map.of("act", "contact"));
        assertThat(done.text()).contains("Kontakten med Ekstads kommun är noterad");
        assertThat(body(ACTS).path("act").asString()).isEqualTo("contact");
    }

    @Test
    void theDeskShowsWhatIsOwedIssuesAndCredits() {
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        var browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
        var path = "/arrangor/natverk/" + CohortSamples.SLUG + "/fakturor";
        assertThat(browser.get(path + "?lang=en").body()).doesNotContain("??").contains("SEK\u00a020\u00a0000.00");
        var page = browser.get(path + "?lang=sv");
        assertThat(page.text()).contains("Ekstads kommun", "20 000,00 kr", "Beställarreferensen saknas");
        assertThat(page.html().select("main td a, main th a").eachAttr("href"))
                .as("the application with its people is one step away")
                .contains("/arrangor/natverk/" + CohortSamples.SLUG + "/organisationer/" + CohortSamples.ENROLMENT);
        var check = browser.get(page.html().select("a[aria-label*=Ekstad]").attr("href"));
        assertThat(check.text())
                .contains("Faktura till Ekstads kommun", "KS 4711", "Moms 25 %", "20 000,00 kr", "25 december 2026");
        var issue = "POST /api/enrolments/" + CohortSamples.ENROLMENT + "/invoices";
        var issued = check.submit("main form.form", Map.of());
        assertThat(Peers.MEMBERSHIP.last(issue).query()).isEqualTo("participants=2");
        assertThat(issued.text())
                .contains("Faktura 7 till Ekstads kommun är utfärdad", "299900-1122", "spara den som PDF", "Kreditera")
                .doesNotContain("Utfärda fakturan");
        assertThat(browser.get(path + "/" + CohortSamples.INVOICE + "?lang=en").body())
                .doesNotContain("??");
        browser.get(path + "?lang=sv");
        Peers.MEMBERSHIP.problem(issue, 409, "participants-changed", "Det gäller nu 3 deltagare, inte 2.", Map.of());
        var again = check.submit("main form.form", Map.of());
        assertThat(again.text()).contains("Det gäller nu 3 deltagare, inte 2.", "Utfärda fakturan");
        var credit = browser.get(path + "/" + CohortSamples.INVOICE + "/kreditera");
        assertThat(credit.submit("form.form", Map.of("reason", "Fel antal")).text())
                .contains("Kreditfaktura 8 är utfärdad");
        assertThat(browser.get(path + "/" + java.util.UUID.randomUUID() + "/kreditera")
                        .status())
                .isEqualTo(404);
        var file = browser.get(path + "/" + CohortSamples.INVOICE + "/peppol.xml");
        assertThat(file.header("Content-Type")).contains("xml");
        assertThat(file.header("Content-Disposition")).contains("faktura-7.xml");
    }

    private static Map<String, String> typed(String more, String value) {
        return Map.of(
                "name",
                "Ada Nilsson",
                "email",
                "ada@ekstad.example",
                "organisation",
                "Ekstads kommun",
                "decided",
                "awaited",
                "expectedOn",
                "2026-12-01",
                "participants",
                "Per Ek, per@ekstad.example",
                "undertaking",
                "true",
                more,
                value);
    }

    private static JsonNode body(String request) {
        return JsonMapper.shared().readTree(Peers.MEMBERSHIP.last(request).body());
    }
}
