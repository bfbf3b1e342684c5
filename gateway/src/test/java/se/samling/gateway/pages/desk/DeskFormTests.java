package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.WrongField;
import se.samling.gateway.client.event.EntryLine;
import se.samling.gateway.client.membership.Enlisting;
import se.samling.gateway.testing.BroadcastSamples;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.PeerService;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The desk's forms: what is typed reaches the service as it stands in its contract, and a refusal loses nothing. */
@GatewayTest
class DeskFormTests {

    private static final String EVENT = "/arrangor/traffar/stockholm-utbildning";
    private static final String NETWORK = "/arrangor/natverk/statens-demokratinatverk";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void anAdminIsLoggedIn() {
        SampleAnswers.give();
        DeskSamples.give();
        BroadcastSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EVENT + "/andra",
                EVENT + "/redigera",
                EVENT + "/historik",
                EVENT + "/program",
                EVENT + "/anmalningar",
                EVENT + "/anmalningar?lage=waiting&sok=Sam",
                EVENT + "/anmalningar/atgard/01920000-0000-7000-8000-000000000022",
                "/arrangor/personer/01920000-0000-7000-8000-000000000021",
                EVENT + "/anmalningar/01920000-0000-7000-8000-000000000005/avboka",
                "/arrangor/traffar/gemensam-traff/anmalningar/svar",
                "/arrangor/traffar/gemensam-traff/anmalningar/svar?svar=none",
                EVENT + "/anmalningar/vantelista",
                EVENT + "/anmalningar/andringar",
                EVENT + "/anmalningar/andringar?visa=avgjorda",
                EVENT + "/utskick",
                EVENT + "/utskick?lage=failed",
                "/arrangor/mejl",
                "/arrangor/mejl/texter",
                "/arrangor/mejl/avsandare",
                "/arrangor/mejl/texter/opening?vard=01920000-0000-7000-8000-000000000002",
                EVENT + "/anmalningar/lagg-till",
                EVENT + "/utskick/egna/nytt",
                EVENT + "/utskick/egna/01920000-0000-7000-8000-0000000000e7",
                EVENT + "/utskick/egna/01920000-0000-7000-8000-0000000000e7/andra",
                EVENT + "/utskick/forhandsgranska?mejl=invitation&sprak=en",
                EVENT + "/dokument",
                EVENT + "/dokument/ny-text",
                EVENT + "/dokument/01920000-0000-7000-8000-000000000004/ta-bort",
                "/arrangor/schema/stall-om",
                "/arrangor/sidorna/hjalp",
                "/arrangor/serier/det-demokratiska-samtalet/publicera",
                "/arrangor/traffar/ny?natverk=statens-demokratinatverk",
                "/arrangor/natverk",
                NETWORK,
                NETWORK + "?lage=refused",
                NETWORK + "/medlemmar?sok=Sam",
                NETWORK + "/medlemmar/lagg-till",
                NETWORK + "/medlemmar/01920000-0000-7000-8000-000000000006/avsluta",
                NETWORK + "/andra",
                "/arrangor/natverk/ny",
                EVENT + "/samtal",
                "/arrangor/sidorna",
                "/arrangor/serier",
                "/arrangor/serier/ny",
                "/arrangor/serier/det-demokratiska-samtalet",
                "/arrangor/serier/det-demokratiska-samtalet/andra",
                "/arrangor/serier/det-demokratiska-samtalet/datum",
                "/arrangor/serier/det-demokratiska-samtalet/publicera",
                "/arrangor/organisationer?sok=forum&slag=court",
                "/arrangor/organisationer/ny",
                "/arrangor/organisationer/import",
                "/arrangor/organisationer/01920000-0000-7000-8000-000000000002/andra",
                "/arrangor/organisationer/01920000-0000-7000-8000-000000000002",
            })
    void everyPageOfTheDeskStandsInBothLanguages(String path) {
        for (var language : List.of("sv", "en")) {
            var page = browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("h1")).as(path).hasSize(1);
            assertThat(page.html().select(".rail [aria-current=page]")).as(path).hasSize(1);
            assertThat(page.text()).doesNotContain("??");
            if (!page.html().select("[data-hx-get], [data-hx-post]").isEmpty()) {
                assertThat(page.html().select("script[src*=htmx]")).as(path).hasSize(1);
            }
        }
    }

    @Test
    void aReminderToAnswerSaysUntilWhenAndARefusalKeepsWhatWasTyped() {
        var reminder = "POST /api/events/" + Samples.moved().id() + "/reconfirmation/reminder";
        Peers.EVENT.problem(
                reminder,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field",
                                "answerBy",
                                "code",
                                "answer-too-soon",
                                "message",
                                "Ge minst ett dygn att svara."))));
        var page = browser.get("/arrangor/traffar/gemensam-traff/anmalningar/svar");
        assertThat(page.text()).contains("Har inte svarat (2)", "Sam Sund", "2 personer får var sitt mejl");
        var typed = Map.of("answerBy", "2026-09-20", "answerClock", "17:30", "silent", "cancel");

        var refused = page.submit("main form.form", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#answerBy-error").text()).contains("minst ett dygn");
        assertThat(refused.html().select("#answerClock").val()).isEqualTo("17:30");
        assertThat(refused.html().select("input[name=silent][checked]").val()).isEqualTo("cancel");
        Peers.EVENT.answer(reminder, Map.of("reminded", 2));
        var done = refused.submit("main form.form", typed);
        assertThat(done.text()).contains("2 personer får en påminnelse");
        assertThat(Peers.EVENT.last(reminder).body()).contains("2026-09-20T17:30", "\"silent\":\"cancel\"");
    }

    @Test
    void theCountsOfAnOpenListAreAskedForAgainWithoutTheRestOfThePage() {
        var list = browser.get(EVENT + "/anmalningar");
        var live = list.html().select("#antal[role=status]");
        assertThat(live.select(".figures div").last().text())
                .as("those who have an offer wait too, as on the overview")
                .isEqualTo("På väntelista 3");
        assertThat(list.text()).contains("Erbjuden plats till lördag 28 november 2026 kl. 16.25");
        assertThat(live.attr("data-hx-trigger")).isEqualTo("every 10s");

        var again = browser.get(live.attr("data-hx-get"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html().select("#antal .figures dd").eachText())
                .isEqualTo(live.select(".figures dd").eachText());
        assertThat(again.html().select("h1")).isEmpty();
    }

    @Test
    void theTermsOfTheQueueAreKeptAndARefusalKeepsWhatWasTyped() {
        var terms = "PUT /api/events/" + Samples.EVENT + "/offer-terms";
        Peers.EVENT.problem(
                terms,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "hours", "code", "hours-to", "message", "Ange mellan 1 och 168 timmar."))));
        var page = browser.get(EVENT + "/anmalningar/vantelista");
        assertThat(page.text()).contains("Sam Sund", "2 platser, svar senast");

        var refused = page.submit("main form.form", Map.of("way", "offer", "hours", "999"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#hours").val()).isEqualTo("999");
        Peers.EVENT.answer(terms, Map.of("way", "offer", "hours", 12));
        var kept = refused.submit("main form.form", Map.of("way", "offer", "hours", "12"));
        assertThat(kept.text()).contains("Villkoren är sparade");
        assertThat(Peers.EVENT.last(terms).body()).contains("\"way\":\"offer\"", "12");
    }

    @Test
    void anAnswerThatDoesNotFitKeepsItsWordAndCanBeQueued() {
        var requests = "POST /api/events/" + Samples.EVENT + "/change-requests/00000000-0000-0000-0000-000000000001";
        Peers.EVENT.problem(
                requests + "/approval", 409, "change-does-not-fit", "Sätt den i kö eller avslå den.", Map.of());
        assertThat(browser.get("/arrangor").text()).contains("2 begärda ändringar väntar på svar");
        var page = browser.get(EVENT + "/anmalningar/andringar");
        assertThat(page.text()).contains("Vill byta från Digitalt till På plats", "Jag fick förhinder", "Kim Ek");
        assertThat(browser.get(EVENT + "/anmalningar/andringar?visa=avgjorda").text())
                .as("how somebody comes today is no longer what it was")
                .contains("Ville byta till På plats")
                .doesNotContain("Vill byta från");

        var full = page.submit("form[action$=000001]", Map.of("svar", "godkann", "answer", "Välkommen"));

        assertThat(full.status()).isEqualTo(422);
        assertThat(full.text()).contains("Sätt den i kö");
        assertThat(full.html().select("#answer").text()).isEqualTo("Välkommen");
        Peers.EVENT.answer(
                requests + "/queueing", Map.of("id", "00000000-0000-0000-0000-000000000001", "state", "queued"));
        assertThat(full.submit("form[action$=000001]", Map.of("svar", "ko", "answer", "Välkommen"))
                        .text())
                .contains("när det blir plats. Personen får ett mejl");
        assertThat(Peers.EVENT.last(requests + "/queueing").body()).isEqualTo("{\"answer\":\"Välkommen\"}");
    }

    @Test
    void anEventIsWrittenAsTheContractHasIt() {
        Peers.EVENT.answer("POST /api/events", Samples.event("draft"));
        var page = browser.get("/arrangor/traffar/ny?natverk=statens-demokratinatverk");
        assertThat(page.html().select("#hostIds").hasAttr("checked"))
                .as("the only host is chosen")
                .isTrue();
        var typed = new HashMap<String, String>();
        typed.put("title", "Samtal, kaffe & demokrati");
        typed.put("ingress", "En kort träff.");
        typed.put("startsAt", "2027-03-30");
        typed.put("startsClock", "09:00");
        typed.put("endsClock", "12:00");
        typed.put("mode", "digital");
        typed.put("digitalCapacity", "120");
        typed.put("deadline", "2027-03-25");
        var done = page.submit("form.form", typed);
        assertThat(done.address().getPath()).isEqualTo(EVENT);
        var sent = body(Peers.EVENT, "POST /api/events");
        assertThat(sent.path("title").path("sv").asString()).isEqualTo("Samtal, kaffe & demokrati");
        assertThat(sent.path("startsAt").asString()).startsWith("2027-03-30T09:00");
        assertThat(sent.path("endsAt").asString()).startsWith("2027-03-30T12:00");
        assertThat(sent.path("deadline").asString())
                .as("a day alone means the whole day")
                .isEqualTo("2027-03-25T23:59:59");
        assertThat(sent.path("digitalCapacity").asInt()).isEqualTo(120);
        assertThat(sent.path("hostIds").get(0).asString()).isEqualTo(Samples.HOST.toString());
        assertThat(sent.path("networkIds").get(0).asString()).isEqualTo(Samples.NETWORK.toString());
        assertThat(sent.path("audience").path("who").asString()).isEqualTo("members");
        assertThat(sent.path("contactEmail").asString()).isEqualTo("demokrati@forum.example");
    }

    @Test
    void whatIsLeftEmptyIsNamedByItsLabelAndAtTheFieldThatIsEmpty() {
        Peers.EVENT.problem(
                "POST /api/events",
                422,
                "invalid",
                "Rätta det som är markerat.",
                Map.of(
                        "errors",
                        List.of(required("title.sv"), required("endsAt"), required("audience.who"), required("mode"))));
        var page = browser.get("/arrangor/traffar/ny")
                .submit("form.form", Map.of("startsAt", "2027-03-30", "startsClock", "09:00"));
        assertThat(page.html().select(".error-summary a").eachText())
                .containsExactly(
                        "Titel: Fyll i fältet.",
                        "Slutar kl.: Fyll i fältet.",
                        "Vem är träffen för? Fyll i fältet.",
                        "Form: Fyll i fältet.");
        assertThat(page.html().select("#endsClock-error").text()).isEqualTo("Fyll i fältet.");
        assertThat(page.text()).as("nothing was searched for").doesNotContain("Ingen organisation hittades");
    }

    private static Map<String, String> required(String field) {
        return Map.of("field", field, "code", "required", "message", "Fyll i fältet.");
    }

    @Test
    void aNumberThatIsNoneIsNamedBeforeAnybodyIsAsked() {
        var page = browser.get("/arrangor/traffar/ny").submit("form.form", Map.of("onSiteCapacity", "många"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a[href=#onSiteCapacity]")).hasSize(1);
        assertThat(page.html().select("#onSiteCapacity").val()).isEqualTo("många");
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void lookingForOrganisationsSavesNothingAndKeepsWhatWasTyped() {
        var page = browser.get("/arrangor/traffar/ny")
                .submit("form.form", Map.of("title", "Halvskriven", "organisationQuery", "forum", "step", "search"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#title").val()).isEqualTo("Halvskriven");
        assertThat(page.text()).contains("Forum för samtal");
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void aChangeOfAPublicEventLeavesItsTimeAloneAndNamesItsVersion() {
        Peers.EVENT.answer("PATCH /api/events/" + Samples.EVENT, Samples.event("open"));
        browser.get(EVENT + "/andra").submit("form.form", Map.of("digitalLink", ""));
        var asked = Peers.EVENT.last("PATCH /api/events/" + Samples.EVENT);
        var patch = JsonMapper.shared().readTree(asked.body());
        assertThat(asked.header("If-Match")).isEqualTo("\"7\"");
        assertThat(patch.has("startsAt")).isFalse();
        assertThat(patch.has("place")).isFalse();
        assertThat(patch.get("digitalLink").isNull())
                .as("emptied, so taken away")
                .isTrue();
    }

    @Test
    void programmeRowsAreAddedMovedAndRemovedWithoutSaving() {
        var page = browser.get(EVENT + "/program");
        int before = page.html().select(".programme-rows > li").size();
        var added = page.submit("form.form", Map.of("step", "add"));
        assertThat(added.html().select(".programme-rows > li")).hasSize(before + 1);
        var last = "items[" + before + "].title";
        var moved = added.submit("form.form", Map.of(last, "Paus", "step", "up-" + before));
        assertThat(moved.html()
                        .getElementById("items[" + (before - 1) + "].title")
                        .val())
                .isEqualTo("Paus");
        var removed = moved.submit("form.form", Map.of("step", "remove-" + (before - 1)));
        assertThat(removed.html().select(".programme-rows > li")).hasSize(before);
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void theProgrammeIsSavedWithItsContributorsAndItsProblemsStandAtTheirRow() {
        var put = "PUT /api/events/" + Samples.EVENT + "/programme";
        Peers.EVENT.answer(put, Samples.event("open"));
        var page = browser.get(EVENT + "/program");
        page.submit(
                "form.form",
                Map.of("items[0].contributors", "Alva Ek, utredare, Kulturdata\nBo Lind\nCia Berg, lektor"));
        var first = body(Peers.EVENT, put).path("items").get(0);
        assertThat(first.path("startsAt").asString()).startsWith("2026-12-09T09:30");
        assertThat(first.path("contributors").get(0).path("organisation").asString())
                .isEqualTo("Kulturdata");
        assertThat(first.path("contributors").get(1).path("name").asString()).isEqualTo("Bo Lind");
        assertThat(first.path("contributors").get(2).path("title").asString()).isEqualTo("lektor");

        Peers.EVENT.problem(
                put,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "items[1].endsAt", "code", "outside-event", "message", "Utanför träffen."))));
        var refused = browser.get(EVENT + "/program").submit("form.form", Map.of("items[1].endsAt", "19:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().getElementById("items[1].endsAt").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.html().getElementById("items[1].endsAt").val()).isEqualTo("19:00");
    }

    @Test
    void whoeverIsSecondSeesTheProgrammeAsItIsSavedAndCanSaveOverIt() {
        var put = "PUT /api/events/" + Samples.EVENT + "/programme";
        var page = browser.get(EVENT + "/program");
        Peers.EVENT.problem(put, 412, "version-conflict", "Någon annan hann före.", Map.of());
        var newer = (ObjectNode) JsonMapper.shared().valueToTree(Samples.event("open"));
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", newer.put("version", 8));
        var second = page.submit("form.form", Map.of("items[0].title", "Mitt välkommen"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.html().select("section[aria-labelledby=sparat]").text())
                .contains("Någon annan har sparat", "Välkommen");
        assertThat(second.html().getElementById("items[0].title").val()).isEqualTo("Mitt välkommen");
        Peers.EVENT.answer(put, Samples.event("open"));
        assertThat(second.submit("form.form", Map.of()).text()).contains("Programmet är sparat");
        assertThat(Peers.EVENT.last(put).header("If-Match")).isEqualTo("\"8\"");
    }

    @Test
    void moreSeatsAtASessionAskBeforeSomebodyWhoWaitsGetsOne() {
        var put = "PUT /api/events/" + Samples.EVENT + "/programme";
        var place = Map.of("name", "Ada Al", "people", 1, "session", Map.of("sv", "Samtalet"));
        Peers.EVENT.problem(
                put, 409, "places-to-give", "Godkänn antalet först.", Map.of("people", 1, "places", List.of(place)));
        var asks = browser.get(EVENT + "/program").submit("form.form", Map.of("items[0].session.seats", "40"));
        assertThat(asks.status()).isEqualTo(422);
        assertThat(Peers.EVENT.last(put).query()).contains("places=0");
        assertThat(asks.text()).contains("En person på väntelistan får en plats", "Ada Al: Samtalet");
        assertThat(asks.html().getElementById("items[0].session.seats").val()).isEqualTo("40");

        Peers.EVENT.answer(put, Samples.event("open"));
        assertThat(asks.submit("form.form", Map.of("step", "places")).status()).isEqualTo(200);
        assertThat(Peers.EVENT.last(put).query()).contains("places=1");
    }

    @Test
    void anItemThatMovesTakesItsTimeAlong() {
        var page = browser.get(EVENT + "/program");
        var first = page.html().getElementById("items[0].title").val();
        var start = page.html().getElementById("items[0].startsAt").val();
        var end = page.html().getElementById("items[1].endsAt").val();
        var moved = page.submit("form.form", Map.of("step", "down-0")).html();
        assertThat(moved.getElementById("items[1].title").val()).isEqualTo(first);
        assertThat(moved.getElementById("items[0].startsAt").val()).isEqualTo(start);
        assertThat(moved.getElementById("items[1].endsAt").val()).isEqualTo(end);
        assertThat(moved.select("#programme .timetable .title").get(1).text())
                .as("what participants would see is in order of time")
                .isEqualTo(first);
    }

    @Test
    void whatIsWrittenInEnglishOnlyIsKept() {
        var put = "PUT /api/events/" + Samples.EVENT + "/programme";
        Peers.EVENT.answer(put, Samples.event("open"));
        browser.get(EVENT + "/program")
                .submit("form.form", Map.of("items[0].description", "", "items[0].descriptionEn", "Coffee is served."));
        assertThat(body(Peers.EVENT, put)
                        .path("items")
                        .get(0)
                        .path("description")
                        .path("en")
                        .asString())
                .isEqualTo("Coffee is served.");
    }

    @Test
    void anIdThatIsNoneIsLeftOut() {
        var dashes = "-".repeat(36);
        var put = "PUT /api/events/" + Samples.EVENT + "/programme";
        Peers.EVENT.answer(put, Samples.event("open"));
        assertThat(browser.get(EVENT + "/program")
                        .submit("form.form", Map.of("items[0].id", dashes))
                        .status())
                .isEqualTo(200);
        Peers.EVENT.answer("POST /api/events", Samples.event("draft"));
        assertThat(browser.get("/arrangor/traffar/ny")
                        .submit("form.form", Map.of("organisationIds", dashes, "hostIds", dashes))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDeadlineThatIsNoTimeIsNamedAndNotTakenAsNone() {
        for (var typed : List.of(Map.of("deadline", "25 mars"), Map.of("deadline", "", "deadlineClock", "12:00"))) {
            var page = browser.get("/arrangor/traffar/ny").submit("form.form", typed);
            assertThat(page.status()).as(typed.toString()).isEqualTo(422);
            assertThat(page.html().select(".error-summary a[href=#deadline]")).hasSize(1);
        }
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void aDeadlineAtTheEndOfADayStaysThereWhenSomethingElseIsChanged() {
        var event = (tools.jackson.databind.node.ObjectNode)
                JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(Samples.event("open")));
        event.put("deadline", "2026-12-02T23:59:59");
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", event);
        var patch = "PATCH /api/events/" + Samples.EVENT;
        Peers.EVENT.answer(patch, Samples.event("open"));
        browser.get(EVENT + "/andra").submit("form.form", Map.of("digitalLink", ""));
        assertThat(body(Peers.EVENT, patch).path("deadline").asString()).isEqualTo("2026-12-02T23:59:59");
    }

    @Test
    void theListForASpreadsheetHasNoFormulas() {
        var file = browser.get(EVENT + "/anmalningar.csv");
        assertThat(file.header("Content-Disposition")).contains("stockholm-utbildning.csv");
        assertThat(file.body()).startsWith("\uFEFFNamn;E-post").contains("'=SUM(A1);sam@myndighet.example");
        assertThat(file.body()).contains(";5;5;", ";2026-11-20 09:00;\r\n");
        assertThat(file.body()).doesNotContain("Z;");
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("held"));
        assertThat(browser.get(EVENT + "/anmalningar.csv").body()).contains(";2026-11-20 09:00;Nej\r\n");
    }

    @Test
    void aCancellationSaysWhatBecomesOfThePlace() {
        var row = DeskSamples.registration();
        var of = "GET /api/registrations/" + Samples.REGISTRATION;
        var page = EVENT + "/anmalningar/" + Samples.REGISTRATION + "/avboka";
        assertThat(browser.get(page).text())
                .contains("tas bort från väntelistan")
                .doesNotContain("får platsen genast");
        JsonNode event = JsonMapper.shared().valueToTree(Samples.event("open"));
        ((ObjectNode) event.path("pools").path(0)).put("waiting", 2);
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", event);
        JsonNode confirmed = JsonMapper.shared().valueToTree(row);
        ((ObjectNode) confirmed).put("state", "confirmed");
        Peers.EVENT.answer(of, confirmed);
        assertThat(browser.get(page).text()).contains("förlorar sin plats", "får erbjudande om platsen");
        Peers.EVENT.answer("GET /api/events/" + Samples.EVENT + "/offer-terms", Map.of("way", "place"));
        var asks = browser.get(page);
        assertThat(asks.text()).contains("får platsen genast");
        var cancel = "DELETE /api/registrations/" + Samples.REGISTRATION;
        Peers.EVENT.answer(cancel, 204, Map.of());
        assertThat(asks.submit("main form.form", Map.of("reason", "Lokalen byttes."))
                        .text())
                .contains("är avbokad");
        assertThat(Peers.EVENT.last(cancel).query()).contains("reason=Lokalen");
    }

    @Test
    void aMailIsShownInAFrameThatRunsNothing() {
        var page = browser.get(EVENT + "/utskick/forhandsgranska?mejl=invitation&sprak=sv");
        var frame = browser.get(page.html().select("iframe[sandbox]").attr("src"));
        assertThat(frame.body()).contains("Välkommen");
        assertThat(frame.header("Content-Security-Policy"))
                .startsWith("sandbox")
                .contains("frame-ancestors 'self'");
    }

    @Test
    void rowsFromASpreadsheetAreLookedAtBeforeAnybodyIsRegistered() {
        var act = "POST /api/events/" + Samples.EVENT + "/entries/imports";
        Peers.EVENT.answer(
                act,
                List.of(
                        new EntryLine(1, "bo@annan.example", "confirmed", List.of()),
                        new EntryLine(2, "ingen", "refused", List.of(new WrongField("email", "bad-address")))));
        var check = browser.get(EVENT + "/anmalningar/lagg-till")
                .submit(
                        "form[action$=lista]",
                        Map.of("rows", "Namn\tE-post\nBo Ek\tbo@annan.example\tRegionen\nIngen\tingen"));
        var sent = body(Peers.EVENT, act).path("entries");
        assertThat(sent).hasSize(2);
        assertThat(sent.path(0).path("organisation").asString()).isEqualTo("Regionen");
        assertThat(check.text())
                .contains(
                        "En får plats, en rad tas inte med",
                        "Bo Ek",
                        "Får plats",
                        "ser inte ut som en e-postadress",
                        "Anmäl en person");
        Peers.EVENT.answer(
                act,
                List.of(
                        new EntryLine(1, "bo@annan.example", "waiting", List.of()),
                        new EntryLine(
                                2, "al@annan.example", "refused", List.of(new WrongField("mode", "event-full")))));
        var done = check.submit("main form", Map.of("step", "do"));
        assertThat(done.text())
                .contains(
                        "En står på väntelistan, en rad togs inte med",
                        "Det är fullt, och det finns ingen väntelista",
                        "Ingen anmäls två gånger");
        done.submit("main form", Map.of("step", "check"));
        assertThat(body(Peers.EVENT, act).path("entries")).as("the same list").hasSize(2);
    }

    @Test
    void membersComeFromAListThatIsLookedAtFirstAndGoOutAsOne() {
        var imports = "POST /api/networks/statens-demokratinatverk/memberships/imports";
        var lines = List.of(
                new Enlisting.Line(1, "ada@kultur.example", "added", List.of()),
                new Enlisting.Line(
                        2, "bo@kultur.example", "refused", List.of(new WrongField("email", "left-themselves"))));
        Peers.MEMBERSHIP.answer(imports, lines);
        var rows = "Namn;E-post;Organisation\nAda Ek;ada@kultur.example;Kulturdata\nBo Ek;bo@kultur.example";

        var check = browser.get(NETWORK + "/medlemmar/lagg-till").submit("form.form", Map.of("rows", rows));

        assertThat(check.text()).contains("En blir medlem, en rad tas inte med", "har själv lämnat nätverket");
        assertThat(Peers.MEMBERSHIP.last(imports).query()).contains("dryRun=true");
        var sent = body(Peers.MEMBERSHIP, imports).path("members");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).path("organisation").asString()).isEqualTo("Kulturdata");
        var done = check.submit("form.form:has(button[value=do])", Map.of());
        assertThat(Peers.MEMBERSHIP.last(imports).query()).contains("dryRun=false");
        assertThat(done.text()).contains("En är ny medlem, en rad togs inte med");
        var file = browser.get(NETWORK + "/medlemmar.csv");
        assertThat(file.header("Content-Disposition")).contains("statens-demokratinatverk-medlemmar.csv");
        assertThat(file.body()).startsWith("\uFEFFNamn;").contains("Sam Sund;sam@");
    }

    @Test
    void whatIsKnownOfAnOrganisationIsChangedAsAWhole() {
        var change = "PATCH /api/organisations/" + Samples.HOST;
        Peers.MEMBERSHIP.answer(change, DeskSamples.organisation());
        var page = browser.get("/arrangor/organisationer/" + Samples.HOST + "/andra");
        assertThat(page.html().select("#emailDomains").val()).isEqualTo("forum.example");

        var done = page.submit(
                "form.form",
                Map.of(
                        "name",
                        "Forum för samtal",
                        "organisationNumber",
                        "",
                        "emailDomains",
                        "forum.example, samtal.example"));

        assertThat(done.text()).contains("Uppgifterna är ändrade.");
        assertThat(Peers.MEMBERSHIP.last(change).header("If-Match")).isEqualTo("\"1\"");
        var sent = body(Peers.MEMBERSHIP, change);
        assertThat(sent.path("organisationNumber").isNull())
                .as("what is emptied is taken away")
                .isTrue();
        assertThat(sent.path("emailDomains")).hasSize(2);
        assertThat(sent.path("kind").asString()).isEqualTo("state-agency");
    }

    @Test
    void aMailingIsWrittenReviewedAndSentAtATimeOnTheEventsClock() {
        var form = browser.get(EVENT + "/utskick/egna/nytt");
        var review = form.submit(
                "form.form", Map.of("who", "unanswered", "subject", "Ta med kaffe", "words", "Kaffet är slut."));
        var draft = body(Peers.NOTIFICATION, "POST /api/mailings");
        assertThat(draft.path("who").asString()).isEqualTo("unanswered");
        assertThat(draft.path("words").path("sv").asString()).isEqualTo("Kaffet är slut.");
        assertThat(review.text()).contains("Skicka till en person", "Sam Sund", "Alla som har en plats");
        for (var half : List.of(Map.of("clock", "09:00"), Map.of("day", "2027-03-30"))) {
            var refused = review.submit("main details form", half);
            assertThat(refused.status())
                    .as("what is left empty does not mean now")
                    .isEqualTo(422);
            assertThat(refused.html().select(".error-summary a").text()).contains("Välj vilken");
        }
        assertThat(Peers.NOTIFICATION.asked()).noneMatch(one -> one.path().endsWith("/release"));
        var sent = review.submit("main details form", Map.of("day", "2027-03-30", "clock", "09:00"));
        assertThat(body(Peers.NOTIFICATION, "POST /api/mailings/" + DeskSamples.MAILING + "/release")
                        .path("at")
                        .asString())
                .isEqualTo("2027-03-30T07:00:00Z");
        assertThat(sent.text()).contains("Utskicket är på väg till 12 personer");
    }

    @Test
    void anAddressThatMailComesBackFromIsShownAndCleared() {
        var log = browser.get(EVENT + "/utskick");
        assertThat(log.text()).contains("Svar i kalendern", "Ett nej avbokar inget", "Gäller");
        assertThat(log.text()).contains("Skicka igen 2 mejl som inte kom fram", "Adressen tar inte emot mejl.", "(7)");
        assertThat(log.submit("form[action$=/utskick/igen]", Map.of()).text()).contains("2 mejl är på väg igen.");
        assertThat(log.submit("form[action*=/utskick/adresser/]", Map.of()).text())
                .contains("Adressen får mejl igen.");
        var addresses = browser.get("/arrangor/mejl");
        assertThat(addresses.text())
                .contains("Sam Sund", "550 5.1.1 User unknown", "Nyckeln finns hos", "v=DMARC1; p=quarantine");
        assertThat(addresses.submit("main form", Map.of()).text()).contains("Adressen får mejl igen.");
        assertThat(browser.get(EVENT + "/utskick/egna/" + DeskSamples.MAILING).text())
                .contains("Får inget: adressen tar inte emot mejl.", "Mejlen kan hamna i skräpposten");
    }

    @Test
    void anApplicationIsAnsweredInTheCoordinatorsWords() {
        var decide = "POST /api/applications/" + DeskSamples.APPLICATION + "/decisions";
        Peers.MEMBERSHIP.answer(decide, DeskSamples.application());
        var page = browser.get(NETWORK + "/ansokningar/" + DeskSamples.APPLICATION);
        assertThat(page.text())
                .contains("Privat e-postadress", "Jag arbetar med ungas delaktighet.", "Vad personen har varit med om");
        page.submit("section:last-of-type form", Map.of("reason", "Vilken enhet?", "decision", "ask"));
        assertThat(body(Peers.MEMBERSHIP, decide).path("decision").asString()).isEqualTo("ask");
        assertThat(body(Peers.MEMBERSHIP, decide).path("reason").asString()).isEqualTo("Vilken enhet?");
    }

    @Test
    void whoeverWasSecondLearnsThatItIsDecided() {
        var decide = "POST /api/applications/" + DeskSamples.APPLICATION + "/decisions";
        Peers.MEMBERSHIP.problem(decide, 409, "already-decided", "Någon annan har redan avgjort ansökan.", Map.of());
        var page = browser.get(NETWORK + "/ansokningar/" + DeskSamples.APPLICATION)
                .submit("section:last-of-type form", Map.of("reason", "Nej", "decision", "refuse"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary").text()).contains("Någon annan har redan avgjort");
    }

    @Test
    void aNetworkIsChangedWithoutLosingWhatTheFormHasNoFieldFor() {
        Peers.MEMBERSHIP.answer("PATCH /api/networks/statens-demokratinatverk", Samples.network(null));
        browser.get(NETWORK + "/andra").submit("form.form", Map.of("summary", "Ny mening."));
        var asked = Peers.MEMBERSHIP.last("PATCH /api/networks/statens-demokratinatverk");
        var patch = JsonMapper.shared().readTree(asked.body());
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(patch.path("summary").path("sv").asString()).isEqualTo("Ny mening.");
        assertThat(patch.path("related").get(0).path("title").path("en").asString())
                .as("the English of a link that stays")
                .isEqualTo("Podcast: Democracy in progress");
        assertThat(patch.path("guidingQuestions").get(1).path("en").asString()).isNotBlank();
    }

    @Test
    void anImportShowsWhatItWouldDoAndThenDoesExactlyThat() {
        var csv = "kind,name\nstate-agency,Myndigheten för samtal\n";
        var report = browser.get("/arrangor/organisationer/import").submit("form.form", Map.of("csv", csv));
        assertThat(report.text()).contains("Det här skulle ändras").contains("kontrollsiffran");
        assertThat(Peers.MEMBERSHIP.last("POST /api/organisations/imports").query())
                .isEqualTo("apply=false");
        report.submit("form.form", Map.of());
        var applied = Peers.MEMBERSHIP.last("POST /api/organisations/imports");
        assertThat(applied.query()).isEqualTo("apply=true");
        assertThat(applied.body().replace("\r\n", "\n")).isEqualTo(csv);
    }

    private static JsonNode body(PeerService service, String request) {
        return JsonMapper.shared().readTree(service.last(request).body());
    }
}
