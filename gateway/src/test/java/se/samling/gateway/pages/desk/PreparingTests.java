package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.PreparingSamples;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rooms, contributors, templates and copies on the desk, and a programme whose items are dragged. */
@GatewayTest
class PreparingTests {

    private static final String EVENT = "/arrangor/traffar/stockholm-utbildning";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void anAdminIsLoggedIn() {
        SampleAnswers.give();
        DeskSamples.give();
        PreparingSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser", "admin")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arrangor/lokaler",
                "/arrangor/lokaler/01920000-0000-7000-8000-0000000000f1",
                "/arrangor/medverkande",
                "/arrangor/medverkande/01920000-0000-7000-8000-0000000000f2",
                "/arrangor/mallar",
                "/arrangor/mallar/01920000-0000-7000-8000-0000000000f3",
                EVENT + "/kopiera",
            })
    void everyPageStandsInBothLanguages(String path) {
        for (var language : List.of("sv", "en")) {
            var page = browser.get(path + "?lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("h1")).as(path).hasSize(1);
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void aRoomReachesTheServiceAsItIsTypedAndARefusalKeepsIt() {
        browser.get("/arrangor/lokaler")
                .submit("form.form", Map.of("name", "Sal B", "capacity", "24", "wheelchair", "true", "access", "Ramp"));
        var room = body("POST /api/rooms");
        assertThat(room.path("hostId").asString()).isEqualTo(Samples.HOST.toString());
        assertThat(room.path("capacity").asInt()).isEqualTo(24);
        assertThat(room.path("wheelchair").asBoolean()).isTrue();
        assertThat(room.path("hearingLoop").asBoolean()).isFalse();
        assertThat(room.path("access").path("sv").asString()).isEqualTo("Ramp");

        Peers.EVENT.problem(
                "POST /api/rooms",
                422,
                "invalid-input",
                "",
                Map.of("errors", List.of(Map.of("field", "name", "code", "room-twice", "message", "Finns redan."))));
        var refused = browser.get("/arrangor/lokaler").submit("form.form", Map.of("name", "Sal B"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().getElementById("name").val()).isEqualTo("Sal B");
        assertThat(refused.html().select(".error-summary a[href=#name]")).hasSize(1);
    }

    @Test
    void aConsentIsTakenBackByEmptyingHowItWasGiven() {
        browser.get("/arrangor/medverkande/" + PreparingSamples.CONTRIBUTOR)
                .submit("form.form", Map.of("consentedBy", "", "consentedOn", ""));
        var typed = body("PUT /api/contributors/" + PreparingSamples.CONTRIBUTOR);
        assertThat(typed.path("name").asString()).isEqualTo("Alva Norén");
        assertThat(typed.path("consentedBy").isNull()).isTrue();
        assertThat(typed.path("consentedOn").isNull()).isTrue();
    }

    @Test
    void aPictureIsDescribedAnewWithoutAFile() {
        var page = browser.get("/arrangor/medverkande/" + PreparingSamples.CONTRIBUTOR);
        assertThat(page.html().select("img.portrait").attr("alt")).isEqualTo("Alva Norén ler mot kameran.");
        assertThat(page.html().select("form[action$=/bild]").attr("enctype")).isEqualTo("multipart/form-data");
        page.submit("form[action$=/bild]", Map.of("shownBy", "i mejl"));
        var typed = body("PUT /api/contributors/" + PreparingSamples.CONTRIBUTOR + "/picture");
        assertThat(typed.path("alternative").path("sv").asString()).isEqualTo("Alva Norén ler mot kameran.");
        assertThat(typed.path("consentedBy").asString()).isEqualTo("i mejl");
    }

    @Test
    void roomsAndPeopleAreChosenFromTheList() {
        var page = browser.get(EVENT + "/program");
        assertThat(page.html()
                        .select("select[name$=session.roomId]")
                        .first()
                        .select("option")
                        .eachText())
                .anyMatch(label -> label.startsWith("Sessionssalen"));
        page.submit(
                "form.form",
                Map.of(
                        "items[0].pick", "Alva Norén, utredare, Kulturdata",
                        "items[0].session.roomId", PreparingSamples.ROOM.toString(),
                        "step", "save"));
        var item = body("PUT /api/events/" + Samples.EVENT + "/programme")
                .path("items")
                .path(0);
        assertThat(item.path("session").path("roomId").asString()).isEqualTo(PreparingSamples.ROOM.toString());
        var last = item.path("contributors").path(item.path("contributors").size() - 1);
        assertThat(last.path("organisation").asString()).isEqualTo("Kulturdata");
    }

    @Test
    void aCopyAndATemplateAreBegunFromTheEventsPage() {
        var page = browser.get(EVENT + "/kopiera");
        page.submit("form[action$=kopiera]", Map.of("startsAt", "2027-02-01", "startsClock", "13:00"));
        var copy = body("POST /api/events/" + Samples.EVENT + "/copies");
        assertThat(copy.path("startsAt").asString()).startsWith("2027-02-01T13:00");
        assertThat(copy.path("title").path("sv").asString()).startsWith("Demokratifrämjande");
        page.submit("form[action$=mall]", Map.of("templateName", "Halvdag"));
        assertThat(body("POST /api/events/" + Samples.EVENT + "/templates")
                        .path("name")
                        .asString())
                .isEqualTo("Halvdag");
        browser.get("/arrangor/mallar/" + PreparingSamples.TEMPLATE)
                .submit("form.form", Map.of("startsAt", "2027-03-01", "startsClock", "09.00"));
        var made = body("POST /api/event-templates/" + PreparingSamples.TEMPLATE + "/events");
        assertThat(made.path("startsAt").asString()).startsWith("2027-03-01T09:00");
        assertThat(made.path("title").isNull()).as("called as in the template").isTrue();
    }

    @Test
    void aDraggedItemComesToItsPlaceWithItsTime() {
        var added = browser.get(EVENT + "/program").submit("form.form", Map.of("step", "add"));
        var last = "items[2].title";
        var moved = added.submit("form.form", Map.of(last, "Fika", "step", "move-2-0"))
                .html();
        assertThat(moved.getElementById("items[0].title").val()).isEqualTo("Fika");
        assertThat(moved.getElementById("items[0].startsAt").val()).startsWith("09:30");
        assertThat(moved.getElementById("items[1].title").val()).isEqualTo("Välkommen");
        assertThat(moved.getElementById("items[1].startsAt").val()).startsWith("10:00");
        assertThat(Peers.EVENT.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    private static JsonNode body(String request) {
        return JsonMapper.shared().readTree(Peers.EVENT.last(request).body());
    }
}
