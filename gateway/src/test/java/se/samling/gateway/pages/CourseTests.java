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
import se.samling.gateway.testing.CourseSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Courses in the pages: read by anybody without a trace of what they write, and written on the desk. */
@GatewayTest
class CourseTests {

    private static final String COURSE = "/kurser/ett-tryggt-valar";
    private static final String DESK = "/arrangor/kurser/ett-tryggt-valar";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeskSamples.give();
        browser = new Browser(port);
    }

    @Test
    void whoeverIsNotLoggedInHasNoFieldThatCouldBeSent() {
        var page = browser.get(COURSE + "/steg/1").html();
        assertThat(page.select("textarea[data-draft]")).hasSize(1);
        assertThat(page.select("textarea[name], textarea[form], form textarea, input[type=checkbox][name]"))
                .isEmpty();
        assertThat(page.selectFirst("#kryss button").hasAttr("disabled"))
                .as("Enter in a box sends nothing")
                .isTrue();
        assertThat(Peers.DOCS.asked()).noneMatch(asked -> asked.path().endsWith("/notes"));
    }

    @Test
    void beginningAndFinishingAreCountedByANumberThatTravelsInTheAddressAndNoCookie() {
        var begun = browser.get(COURSE).submit("form.form", Map.of("fran", Samples.NETWORK.toString(), "lage", ""));
        assertThat(begun.address().toString()).endsWith(COURSE + "/steg/1?besok=" + CourseSamples.VISIT);
        assertThat(body("POST " + CourseSamples.PATH + "/visits")
                        .path("organisationId")
                        .asString())
                .isEqualTo(Samples.NETWORK.toString());
        var next = begun.submit("form[data-finish]", Map.of());
        assertThat(next.address().toString()).endsWith(COURSE + "/steg/2?besok=" + CourseSamples.VISIT);
        assertThat(body("PUT " + CourseSamples.PATH + "/visits/" + CourseSamples.VISIT + "/steps/" + CourseSamples.STEP)
                        .path("state")
                        .asString())
                .isEqualTo("finished");
        assertThat(next.submit("form[data-finish]", Map.of()).address().getPath())
                .isEqualTo(COURSE + "/klar");
        assertThat(browser.cookies().getCookieStore().getCookies())
                .allMatch(cookie -> cookie.getName().equals("samling-form"));
    }

    @Test
    void aQuestionGoesToTheOrganiserWithOrWithoutAnAddressAndOnceHoweverOftenItIsSent() {
        var api = "POST /api/messages/courses/" + CourseSamples.COURSE;
        Peers.NOTIFICATION.problem(
                api,
                422,
                "invalid-input",
                "",
                Map.of("errors", List.of(Map.of("field", "text", "code", "required", "message", "Skriv något"))));
        var form = browser.get(COURSE).html().selectFirst("a[href$=/fraga]").attr("href");
        var page = browser.get(form);
        var refused = page.submit("form.form", Map.of("subject", "Tider", "email", "ada@ekstad.example"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#text-error").text()).isEqualTo("Skriv något");
        assertThat(refused.html().select("#subject").attr("value")).isEqualTo("Tider");
        assertThat(refused.html().select("[name=id]").attr("value"))
                .isEqualTo(page.html().select("[name=id]").attr("value"));
        Peers.NOTIFICATION.answer(api, 202, Map.of());
        var sent = refused.submit("form.form", Map.of("text", "Hur länge?"));
        assertThat(sent.address().getPath()).isEqualTo(COURSE + "/fraga/skickad");
        var told = JsonMapper.shared().readTree(Peers.NOTIFICATION.last(api).body());
        assertThat(told.path("text").asString()).isEqualTo("Hur länge?");
        assertThat(told.path("email").asString()).isEqualTo("ada@ekstad.example");
        assertThat(browser.get(COURSE + "/fraga?lang=en").text())
                .contains("Ask the organiser")
                .doesNotContain("??");
        Peers.NOTIFICATION.problem(api, 429, "too-many-questions", "Försök igen om en timme.", Map.of());
        var tooMany = refused.submit("form.form", Map.of("text", "Hur länge?"));
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.text()).contains("Försök igen om en timme.");
    }

    @Test
    void whatCannotBeCountedIsReadAllTheSame() {
        Peers.DOCS.problem("POST " + CourseSamples.PATH + "/visits", 503, "busy", "Många", Map.of());
        var begun = browser.get(COURSE).submit("form.form", Map.of("lage", "grupp"));
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.address().toString()).endsWith(COURSE + "/steg/1?lage=grupp");
        assertThat(begun.html().select("textarea")).isEmpty();
        assertThat(begun.text()).contains("Prata om", "Vad oroar dig?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-1", "1.5", "x", "99999999999"})
    void aStepThatIsNotThereIsNotFound(String number) {
        assertThat(browser.get(COURSE + "/steg/" + number).status()).isEqualTo(404);
    }

    @Test
    void anAnswerLeavesTheBrowserByItsOwnButtonOnly() {
        logIn(List.of());
        var page = browser.get(COURSE + "/steg/1");
        assertThat(page.html().select("textarea").text()).isEqualTo("Sparat svar");
        assertThat(page.html().selectFirst("textarea").attr("form")).isEqualTo("spara-" + CourseSamples.QUESTION);
        var saved = page.submit("form[id^=spara-]", Map.of("text", "Mitt svar"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Bara du kan läsa det");
        var note = body("POST " + CourseSamples.PATH + "/notes").path("notes").path(0);
        assertThat(note.path("subjectId").asString()).isEqualTo(CourseSamples.QUESTION.toString());
        assertThat(note.path("text").asString()).isEqualTo("Mitt svar");
    }

    @Test
    void anAnswerThatIsTooLongStaysInItsField() {
        logIn(List.of());
        Peers.DOCS.problem(
                "POST " + CourseSamples.PATH + "/notes",
                422,
                "invalid-input",
                "Se fälten",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "notes[0].text", "code", "too-long", "message", "Texten är för lång."))));
        var page = browser.get(COURSE + "/steg/1").submit("form[id^=spara-]", Map.of("text", "Långt svar"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").attr("href")).isEqualTo("#svar-" + CourseSamples.QUESTION);
        assertThat(page.html().select("textarea").text()).isEqualTo("Långt svar");
    }

    @Test
    void aClosedCourseTellsHowToJoinAndNotItsName() {
        Peers.DOCS.problem(
                "GET /api/courses/sluten",
                403,
                "course-members-only",
                "Bara för dem",
                Map.of("networks", List.of(Map.of("slug", "natet", "name", Map.of("sv", "Nätet")))));
        var page = browser.get("/kurser/sluten");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("inte öppen för alla", "Gå med i Nätet", "Logga in");
    }

    @Test
    void whatIsSavedIsListedAlsoWhereTheCourseIsClosedAndTakenAway() {
        logIn(List.of());
        var mine = browser.get("/mina-sidor/kurser");
        assertThat(mine.text())
                .contains(
                        "Ett tryggt valår",
                        "1 av 2 steg klara, 1 sparat svar".substring(0, 15),
                        "inte längre har tillgång",
                        "2 sparade svar");
        Peers.DOCS
                .answer("DELETE " + CourseSamples.PATH + "/notes", Map.of())
                .answer("DELETE " + CourseSamples.PATH + "/progress", Map.of());
        var done = browser.get("/mina-sidor/kurser/" + CourseSamples.COURSE + "/glom")
                .submit("main form", Map.of());
        assertThat(done.text()).contains("är borttaget");
        Peers.DOCS.last("DELETE " + CourseSamples.PATH + "/progress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arrangor/kurser",
                "/arrangor/kurser/ny",
                DESK,
                "/arrangor/kurser/utkast",
                DESK + "/andra",
                DESK + "/steg/1",
                DESK + "/steg/ny",
                DESK + "/steg/1/ta-bort",
                "/arrangor/kurser/utkast/publicera",
                "/arrangor/kurser/utkast/kasta",
                DESK + "/statistik"
            })
    void everyPageOfTheDeskStandsInBothLanguages(String path) {
        logIn(List.of("organiser", "admin"));
        for (var language : List.of("sv", "en")) {
            var page = browser.get(path + "?lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("h1")).as(path).hasSize(1);
            assertThat(page.html().select(".rail [aria-current=page]")).as(path).hasSize(1);
            assertThat(page.html().select("[style], style")).as(path).isEmpty();
            assertThat(page.html().select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void aStepIsWrittenWithItsIdsAndTheOtherStepsAsTheyWere() {
        logIn(List.of("organiser", "admin"));
        var done = browser.get(DESK + "/steg/1")
                .submit(
                        "form.form",
                        Map.of(
                                "title", "Ny titel",
                                "questions", "Vad oroar dig mest?\n\nVem ringer du?",
                                "checklists[1].title", "Efteråt",
                                "checklists[1].items", "Skriv ned det"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        var steps = body("PUT " + CourseSamples.PATH + "/steps").path("steps");
        assertThat(steps.size()).isEqualTo(2);
        assertThat(steps.path(0).path("id").asString()).isEqualTo(CourseSamples.STEP.toString());
        assertThat(steps.path(0).path("questions").path(0).path("id").asString())
                .as("a rewritten question keeps its readers' answers")
                .isEqualTo(CourseSamples.QUESTION.toString());
        assertThat(steps.path(0).path("questions").path(1).path("id").isNull()).isTrue();
        assertThat(steps.path(0)
                        .path("checklists")
                        .path(0)
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(CourseSamples.ITEM.toString());
        assertThat(steps.path(0)
                        .path("checklists")
                        .path(1)
                        .path("title")
                        .path("sv")
                        .asString())
                .isEqualTo("Efteråt");
        assertThat(steps.path(1).path("id").asString()).isEqualTo(CourseSamples.SECOND.toString());
        assertThat(Peers.DOCS.last("PUT " + CourseSamples.PATH + "/steps").header("If-Match"))
                .isEqualTo("\"4\"");
    }

    @Test
    void whatIsWrongWithAStepIsSaidAtItsFieldAndWhatWasTypedStays() {
        logIn(List.of("organiser", "admin"));
        Peers.DOCS.problem(
                "PUT " + CourseSamples.PATH + "/steps",
                422,
                "invalid-input",
                "Se fälten",
                Map.of(
                        "errors",
                        List.of(
                                Map.of(
                                        "field",
                                        "steps[0].maxMinutes",
                                        "code",
                                        "less-than-min",
                                        "message",
                                        "För litet."),
                                Map.of(
                                        "field",
                                        "steps[0].questions[1].text",
                                        "code",
                                        "too-long",
                                        "message",
                                        "För lång."))));
        var page = browser.get(DESK + "/steg/1").submit("form.form", Map.of("minMinutes", "30", "title", "Kvar"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#maxMinutes", "#questions");
        assertThat(page.html().select("#title").val()).isEqualTo("Kvar");
        assertThat(page.html().select("#minMinutes").val()).isEqualTo("30");
    }

    @Test
    void theDraggedOrderIsSavedWholeWithTheVersionThatWasSeen() {
        logIn(List.of("organiser", "admin"));
        var page = browser.get(DESK).html();
        var list = page.selectFirst(".step-list");
        var ids = list.select("> li").eachAttr("data-id");
        var said = browser.post(
                browser.home().resolve(list.attr("data-order")),
                Map.of(
                        "ids", String.join(",", ids.reversed()),
                        "version", list.attr("data-version"),
                        "_csrf", page.selectFirst("[name=_csrf]").val()),
                Map.of());
        assertThat(said.text()).contains("Stegens nya ordning är sparad.");
        var sent = Peers.DOCS.last("PUT " + CourseSamples.PATH + "/steps");
        assertThat(sent.header("If-Match")).isEqualTo('"' + list.attr("data-version") + '"');
        assertThat(JsonMapper.shared().readTree(sent.body()).path("steps"))
                .extracting(step -> step.path("id").asString())
                .containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void somebodyElsesChangeIsSaidKindly() {
        logIn(List.of("organiser", "admin"));
        Peers.DOCS.problem(
                "PUT " + CourseSamples.PATH + "/steps", 412, "version-conflict", "Någon annan hann före.", Map.of());
        var page = browser.get(DESK).submit("form[action$=/steg/1/flytta]", Map.of());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Någon annan hann före.");
    }

    @Test
    void theFiguresAreAChartATableAndAFileThatNeverSaysOneToFour() {
        logIn(List.of("organiser", "admin"));
        var page = browser.get(DESK + "/statistik").html();
        assertThat(page.select("svg.bars rect.started").eachAttr("width")).containsExactly("560", "560", "443");
        assertThat(page.select("svg.bars rect.finished").eachAttr("width")).containsExactly("443", "0", "443");
        assertThat(page.select("table").text()).contains("Ekstads kommun 5 färre än 5");
        var csv = browser.get(DESK + "/statistik.csv");
        assertThat(csv.header("Content-Disposition")).contains("ett-tryggt-valar.csv");
        assertThat(csv.body())
                .contains("Hela utbildningen;Alla;;120;95")
                .contains("Steg 1;Kommun;Ekstads kommun;5;färre än 5");
    }

    private void logIn(List<String> roles) {
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", roles));
        browser.get("/logga-in?till=/");
    }

    private static JsonNode body(String request) {
        return JsonMapper.builder().build().readTree(Peers.DOCS.last(request).body());
    }
}
