package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.docs.SentFile;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.FormSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event's own questions: asked on the public pages and on one's own, written and read on the desk. */
@GatewayTest
class QuestionPageTests {

    private static final String PAGE = "/traffar/stockholm-utbildning/anmalan";
    private static final String DESK = "/arrangor/traffar/stockholm-utbildning/formular";
    private static final String OWN = "/min-anmalan/own-token";
    private static final String FORM = "/api/events/" + Samples.EVENT + "/form";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeskSamples.give();
        FormSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
    }

    @Test
    void everyPageStandsInBothLanguages() {
        browser.get("/logga-in?till=/arrangor");
        for (var path : List.of(
                PAGE,
                OWN,
                OWN + "/fragor",
                DESK,
                DESK + "/ny?sort=diet",
                DESK + "/ny?sort=number",
                DESK + "/fragor/" + FormSamples.PARKING,
                DESK + "/forhandsgranska",
                DESK + "/svar",
                DESK + "/behov")) {
            for (var language : List.of("sv", "en")) {
                var page = browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.html().select("h1")).as(path).hasSize(1);
                assertThat(page.body()).as(path).doesNotContain("??");
                assertThat(page.html().select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theFormAsksWithItsPurposeAndSaysWhoIsToAnswer() {
        var page = browser.get(PAGE).html();
        assertThat(page.select("fieldset:contains(Hur reser du?) input[type=radio]"))
                .hasSize(2);
        assertThat(page.select(".question").text())
                .contains("För planeringen. Svaret tas bort 90 dagar efter träffen.")
                .contains("Svara bara om du har svarat ”Svar car” på ”Hur reser du?”.")
                .contains("krypteras");
    }

    @Test
    void aRefusedAnswerIsNamedAndWhatWasTypedIsKept() {
        Peers.EVENT.problem(
                "POST /api/events/" + Samples.EVENT + "/registrations",
                422,
                "invalid-input",
                "Se vad som står vid varje fält.",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "answers." + FormSamples.PARKING,
                                "code", "answer-required",
                                "message", "Svara på frågan."))));
        var answer = browser.get(PAGE).submit("form.form", typed());
        assertThat(answer.status()).isEqualTo(422);
        var html = answer.html();
        assertThat(html.select(".error-summary a").attr("href")).isEqualTo("#answers." + FormSamples.PARKING);
        assertThat(html.getElementById("answers." + FormSamples.PARKING)).isNotNull();
        assertThat(html.select("input[value=car]").hasAttr("checked")).isTrue();
        assertThat(html.select("[name='words." + FormSamples.DIET + "']").val()).isEqualTo("Ej selleri");
    }

    @Test
    void aFileIsSentAheadAndStaysWhenTheFormComesBack() {
        Peers.DOCS.answer("POST /api/answer-files", 201, new SentFile("receipt-1", "beslut.pdf", "application/pdf", 9));
        Peers.EVENT.problem(
                "POST /api/events/" + Samples.EVENT + "/registrations",
                422,
                "invalid-input",
                "",
                Map.of("errors", List.of(Map.of("field", "name", "code", "required", "message", "Skriv ditt namn."))));
        var form = browser.get(PAGE).html().selectFirst("form.form");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.text()).contains("Du kan skicka: PDF, bild (JPEG, PNG, WebP). Högst 5 MB.");
        var parts = new StringBuilder();
        form.select("input[type=hidden]").forEach(field -> parts.append(part(field.attr("name"), "", field.val())));
        parts.append(part("files." + FormSamples.DECISION, "; filename=\"beslut.pdf\"", "%PDF-1.7 x"));
        var back = browser.send(
                HttpRequest.newBuilder(browser.home().resolve(PAGE))
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(HttpRequest.BodyPublishers.ofString(parts + "--limit--\r\n")),
                Map.of());
        assertThat(back.status()).isEqualTo(422);
        assertThat(sent("POST /api/events/" + Samples.EVENT + "/registrations")
                        .path("answers")
                        .path(FormSamples.DECISION.toString())
                        .path(0)
                        .asString())
                .isEqualTo("receipt-1");
        var kept = back.html();
        assertThat(kept.select("input[type=hidden][name='answers." + FormSamples.DECISION + "']")
                        .val())
                .isEqualTo("receipt-1");
        assertThat(kept.select("a[href$=/api/answer-files/received/receipt-1]").text())
                .isEqualTo("beslut.pdf");
        var again = new HashMap<String, String>();
        again.put("drop." + FormSamples.DECISION, "true");
        back.submit("form.form", again);
        assertThat(sent("POST /api/events/" + Samples.EVENT + "/registrations")
                        .path("answers")
                        .has(FormSamples.DECISION.toString()))
                .as("taken out again")
                .isFalse();
    }

    private static String part(String name, String more, String value) {
        return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n";
    }

    @Test
    void answersGoToTheServiceByQuestion() {
        Peers.EVENT.answer("POST /api/events/" + Samples.EVENT + "/registrations", Map.of("outcome", "proof-sent"));
        browser.get(PAGE).submit("form.form", typed());
        var sent = sent("POST /api/events/" + Samples.EVENT + "/registrations").path("answers");
        assertThat(sent.path(FormSamples.TRAVEL.toString()).path(0).asString()).isEqualTo("car");
        assertThat(sent.path(FormSamples.DIET.toString()).path("words").asString())
                .isEqualTo("Ej selleri");
    }

    @Test
    void aQuestionIsMovedByAButtonAndAChangedOneKeepsTheCodesOfItsAnswers() {
        browser.get("/logga-in?till=/arrangor");
        browser.get(DESK)
                .submit(
                        "form.row-acts:has(button[value='down:" + FormSamples.TRAVEL + "'])",
                        Map.of("step", "down:" + FormSamples.TRAVEL));
        var sent = sent("PUT " + FORM).path("questions");
        assertThat(sent.path(1).path("id").asString()).isEqualTo(FormSamples.TRAVEL.toString());

        var changed = new HashMap<String, String>();
        changed.put("options", "Svar train\nEgen bil | Own car");
        browser.get(DESK + "/fragor/" + FormSamples.TRAVEL).submit("main form.form", changed);
        var options = sent("PUT " + FORM).path("questions").path(0).path("options");
        assertThat(options.path(1).path("code").asString()).isEqualTo("car");
        assertThat(options.path(1).path("label").path("en").asString()).isEqualTo("Own car");
    }

    @Test
    void theKitchenSeesNumbersAndNamesOnlyWhenSomebodyAsksForThem() {
        browser.get("/logga-in?till=/arrangor");
        var page = browser.get(DESK + "/behov");
        assertThat(page.body()).contains("Ej selleri").doesNotContain("Sam Sund");
        assertThat(page.submit("main form", Map.of()).body()).contains("Sam Sund");
    }

    private static JsonNode sent(String request) {
        return JsonMapper.shared().readTree(Peers.EVENT.last(request).body());
    }

    private static Map<String, String> typed() {
        return Map.of(
                "name",
                "Sam Sund",
                "email",
                "sam@myndighet.example",
                "answers." + FormSamples.TRAVEL,
                "car",
                "words." + FormSamples.DIET,
                "Ej selleri");
    }
}
