package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import se.samling.gateway.testing.ScheduleSamples;
import tools.jackson.databind.json.JsonMapper;

/** The schedule as list, week and month; what is in the way; moves that can be undone; school breaks. */
@GatewayTest
class ScheduleTests {

    private static final String MONTH = "/arrangor/schema?vy=manad&datum=2026-12-01";
    private static final String MOVE = "/arrangor/traffar/stockholm-utbildning/flytta";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void anOrganiserIsLoggedIn() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @Test
    void theListHasDraftsTooByMonthsAndLeadsToEveryMove() {
        var page = browser.get("/arrangor/schema");
        assertThat(page.html().select(".schedule-list tbody tr")).hasSize(2);
        assertThat(page.text()).contains("december 2026").contains("Utkast");
        assertThat(page.html().select("a[data-dialog]").eachAttr("href"))
                .anyMatch(href -> href.startsWith(MOVE + "?till=/arrangor/schema"));
    }

    @Test
    void aMonthIsShownByWholeWeeksWithHolidaysAndBreaks() {
        var page = browser.get(MONTH);
        var html = page.html();
        assertThat(html.select(".day-grid tbody tr")).hasSize(5);
        assertThat(html.select(".day-grid tbody .week-number").eachText())
                .extracting(words -> words.replaceAll("\\D", ""))
                .containsExactly("49", "50", "51", "52", "53");
        assertThat(html.select(".day-off").eachText()).contains("Julafton", "Jullov, Ekstad");
        assertThat(html.select("li[data-tone=red] .state").text())
                .as("open, and full")
                .isEqualTo("Fullbokad, väntelista");
        assertThat(html.select("#period").text()).isEqualTo("december 2026");
        assertThat(html.select("a[rel=next]").attr("href")).contains("vy=manad").contains("datum=2027-01-01");
        var asked = Peers.EVENT.last("GET /api/schedule").query();
        assertThat(asked).contains("from=2026-11-30").contains("to=2027-01-03");
    }

    @Test
    void aWeekSaysItsNumberAndFiltersStayInEveryLink() {
        var page = browser.get("/arrangor/schema?vy=vecka&datum=2027-01-03&form=digital&person=Alva+Nor%C3%A9n");
        assertThat(page.html().select("#period").text()).startsWith("Vecka 53");
        assertThat(page.html().select(".day-grid tbody td")).hasSize(7);
        for (var link : List.of("a[rel=prev]", "a[rel=next]", ".tabs a[href*=lista]")) {
            assertThat(page.html().select(link).attr("href"))
                    .contains("form=digital")
                    .contains("person=Alva%20Nor%C3%A9n");
        }
        assertThat(page.html().select("#person option[selected]").text()).isEqualTo("Alva Norén");
        assertThat(Peers.EVENT.last("GET /api/schedule").query()).contains("mode=digital");
    }

    @Test
    void theDaysAskedForKnowNoLanguage() {
        assertThat(browser.get(MONTH + "&lang=en").html().select("#period").text())
                .isEqualTo("December 2026");
        assertThat(Peers.EVENT.last("GET /api/schedule").query()).contains("from=2026-11-30");
    }

    @Test
    void whatCannotBeReadInTheAddressIsTheListOfToday() {
        assertThat(browser.get("/arrangor/schema?vy=ar&datum=nu").status()).isEqualTo(200);
    }

    @Test
    void draggingShowsWhatItMeansBeforeAnythingIsDone() {
        var check =
                browser.get(MOVE + "?borjar=2026-12-16T13:00&slutar=2026-12-16T15:30&till=/arrangor/schema?vy=manad");
        assertThat(check.text())
                .contains("Stämmer det?")
                .contains("34 anmälda får mejlet")
                .contains("Alva Norén medverkar samtidigt i Samtalet")
                .contains("Välkommen");
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.path().endsWith("/move"));
        var sent = JsonMapper.shared()
                .readTree(Peers.EVENT
                        .last("POST /api/events/" + Samples.EVENT + "/move/preview")
                        .body());
        assertThat(sent.path("startsAt").asString()).startsWith("2026-12-16T13:00");

        Peers.EVENT.answer("POST /api/events/" + Samples.EVENT + "/move", Samples.moved());
        Peers.EVENT.answer("GET /api/schedule", ScheduleSamples.schedule(ScheduleSamples.waiting()));
        var done = check.submit("form.form", Map.of("step", "move"));
        assertThat(done.address().getPath()).isEqualTo("/arrangor/schema");
        assertThat(done.html().select(".moving").text())
                .contains("16 december 2026 kl. 13.00–15.30")
                .contains("Ångra");
    }

    @Test
    void whoGetsAPlaceByAMoveIsShownFirstAndAnotherNumberIsShownAnew() {
        var preview = "POST /api/events/" + Samples.EVENT + "/move/preview";
        var move = "POST /api/events/" + Samples.EVENT + "/move";
        Peers.EVENT.problem(
                move, 409, "places-to-give", "Godkänn antalet först.", Map.of("people", 1, "places", List.of()));
        var check = browser.get(MOVE + "?borjar=2026-12-16T13:00&slutar=2026-12-16T15:30");
        assertThat(check.html().select("input[name=agreed]")).isEmpty();

        Peers.EVENT.answer(preview, ScheduleSamples.roomier("2026-12-16T13:00:00"));
        var asks = check.submit("form.form", Map.of("step", "move"));
        assertThat(asks.status()).isEqualTo(422);
        assertThat(Peers.EVENT.last(move).query()).contains("places=0");
        assertThat(asks.text())
                .contains("Godkänn antalet först", "Ada Al, Ale kommun", "Flytta träffen och ge en person plats");

        Peers.EVENT.answer(move, Samples.moved());
        asks.submit("form.form", Map.of("step", "move"));
        assertThat(Peers.EVENT.last(move).query()).contains("places=1");
    }

    @Test
    void aMoveIsUndoneAndOneThatIsCarriedOutCannotBe() {
        Peers.EVENT.answer("GET /api/schedule", ScheduleSamples.schedule(ScheduleSamples.waiting()));
        var page = browser.get(MONTH);
        assertThat(page.html().select(".moving").attr("data-due")).isEqualTo("2026-12-01T08:00:10Z");
        assertThat(page.submit(".moving form", Map.of()).text()).contains("Flytten är ångrad. Inget mejl har gått.");
        Peers.EVENT.problem(
                "DELETE /api/events/" + Samples.EVENT + "/move", 409, "move-carried-out", "Redan gjord.", Map.of());
        assertThat(page.submit(".moving form", Map.of()).text()).contains("flytten är redan gjord");
    }

    @Test
    void comingBackLeadsToTheScheduleOrTheEventAndNowhereElse() {
        for (var elsewhere : List.of("https://annan.example/", "//annan.example", "/arrangor/schema{x}", "/logga-ut")) {
            var page = browser.get(
                    MOVE + "?till=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.html().select("a[data-close]").attr("href"))
                    .isEqualTo("/arrangor/traffar/stockholm-utbildning");
        }
    }

    @Test
    void aNewEventBeginsOnTheMarkedTimeAndSaysWhatIsInTheWayWithoutBeingSaved() {
        var form = browser.get("/arrangor/traffar/ny?borjar=2026-12-16T13:00&slutar=2026-12-16T15:30");
        assertThat(form.html().select("#startsAt").val()).isEqualTo("2026-12-16");
        assertThat(form.html().select("#endsClock").val()).isEqualTo("15:30");
        var looked = form.submit("form.form", Map.of("title", "Nytt", "step", "conflicts"));
        assertThat(looked.html().select("#krockar").text()).contains("Alva Norén medverkar samtidigt i Samtalet");
        assertThat(looked.html().select("#title").val()).isEqualTo("Nytt");
        assertThat(Peers.EVENT.asked())
                .noneMatch(
                        asked -> asked.method().equals("POST") && asked.path().equals("/api/events"));
    }

    @Test
    void schoolBreaksArePastedAsLinesAndProblemsNameTheLine() {
        var page = browser.get("/arrangor/schema/lov");
        assertThat(page.text()).contains("Jullov").contains("Ekstad");
        page.submit(
                "form.form",
                Map.of("breaks", "Ekstad; Sportlov; 2027-02-15; 2027-02-19\nLillby\tStudiedag\t2027-03-01"));
        var sent = JsonMapper.shared()
                .readTree(Peers.EVENT.last("POST /api/school-breaks").body());
        assertThat(sent.path("breaks").path(0).path("lastDay").asString()).isEqualTo("2027-02-19");
        assertThat(sent.path("breaks").path(1).path("lastDay").asString())
                .as("one day")
                .isEqualTo("2027-03-01");

        Peers.EVENT.problem(
                "POST /api/school-breaks",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "breaks[1].firstDay", "code", "required", "message", "Fyll i fältet."))));
        var again = page.submit("form.form", Map.of("breaks", "a;b;2027-01-01\nc;d;snart"));
        assertThat(again.html().select(".error-summary a[href=#breaks]").text())
                .isEqualTo("Rad 2, Första dag: Fyll i fältet.");
        assertThat(again.html().select("#breaks").val()).contains("c;d;snart");
    }
}
