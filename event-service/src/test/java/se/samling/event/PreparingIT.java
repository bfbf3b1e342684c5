package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** What a host keeps to prepare events with: rooms, contributors, templates; and copies of events. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class PreparingIT {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    private final UUID host = UUID.randomUUID();
    private final UUID otherHost = UUID.randomUUID();
    private final UUID coordinator = UUID.randomUUID();
    private String organiser = "";

    @BeforeEach
    void twoHostsAndACoordinatorOfOne() {
        organiser = TestTokens.bearer(TestTokens.organiser(coordinator));
        for (var id : List.of(host, otherHost)) {
            KafkaProbe.publish("samling.organisations.v1", id, "OrganisationChanged", 1, """
                    {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(id));
        }
        KafkaProbe.publish("samling.people.v1", coordinator, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"Kim Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"coordinator"}]}""".formatted(coordinator, host));
        await("hosts and coordinator")
                .atMost(Duration.ofSeconds(30))
                .until(() -> known("known_organisation", host, otherHost) && known("known_person", coordinator));
    }

    @Test
    void aCopyHasTheProgrammeAtItsOwnTimeAndNobodyRegistered() throws Exception {
        var event = draft();
        programme(event, 1, 200);
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        var copy = ask(
                post("/api/events/" + event + "/copies"),
                "{\"title\":{\"sv\":\"Höstens träff\"},\"startsAt\":\"2028-01-12T13:00:00\"}",
                201);
        assertThat(JsonPath.<String>read(copy, "$.state")).isEqualTo("draft");
        assertThat(JsonPath.<String>read(copy, "$.title.sv")).isEqualTo("Höstens träff");
        assertThat(JsonPath.<String>read(copy, "$.endsAt")).isEqualTo("2028-01-12T16:00:00");
        assertThat(JsonPath.<String>read(copy, "$.deadline")).isEqualTo("2028-01-10T13:00:00");
        assertThat(JsonPath.<String>read(copy, "$.place.name")).isEqualTo("Sal A");
        assertThat(JsonPath.<List<String>>read(copy, "$.programme[*].startsAt")).containsExactly("2028-01-12T14:00:00");
        assertThat(JsonPath.<List<String>>read(copy, "$.programme[*].contributors[*].name"))
                .containsExactly("Ada Berg");
        assertThat(JsonPath.<String>read(copy, "$.programme[0].id"))
                .as("a session of its own, with its own places")
                .isNotEqualTo(JsonPath.<String>read(ask(get("/api/events/" + event), "", 200), "$.programme[0].id"));
        assertThat(JsonPath.<List<Integer>>read(copy, "$.sessions[*].taken")).containsExactly(0);
        assertThat(ask(post("/api/events/" + event + "/copies"), "{}", 422)).contains("startsAt");
    }

    @Test
    void aTemplateIsTheHostsAndMakesEventsThatLaterChangesDoNotTouch() throws Exception {
        var event = draft();
        programme(event, 1, 200);
        var kept = ask(post("/api/events/" + event + "/templates"), "{\"name\":\"Halvdag\"}", 201);
        assertThat(ask(post("/api/events/" + event + "/templates"), "{\"name\":\" Halvdag \"}", 422))
                .contains("template-twice");
        change(event, 2, "{\"title\":{\"sv\":\"Något annat\"}}", 200);
        assertThat(JsonPath.<List<String>>read(ask(get("/api/event-templates"), "", 200), "$[*].name"))
                .containsExactly("Halvdag");
        var made = ask(
                post("/api/event-templates/" + JsonPath.read(kept, "$.id") + "/events"),
                "{\"startsAt\":\"2028-02-02T09:00:00\"}",
                201);
        assertThat(JsonPath.<String>read(made, "$.title.sv")).isEqualTo("Träff");
        assertThat(JsonPath.<List<Object>>read(made, "$.programme")).hasSize(1);
        ask(delete("/api/event-templates/" + JsonPath.read(kept, "$.id")), "", 204);
        assertThat(ask(get("/api/event-templates"), "", 200)).isEqualTo("[]");
    }

    @Test
    void aCopyOfAJointEventSpeaksForTheCopyingHostAlone() throws Exception {
        var event = UUID.fromString(JsonPath.read(
                ask(
                        post("/api/events"),
                        DRAFT.formatted(host + "\",\"" + otherHost),
                        TestTokens.bearer(TestTokens.admin()),
                        201),
                "$.id"));
        var copy = ask(post("/api/events/" + event + "/copies"), "{\"startsAt\":\"2028-01-12T13:00:00\"}", 201);
        assertThat(JsonPath.<List<String>>read(copy, "$.hosts[*].id")).containsExactly(host.toString());
    }

    @Test
    void aRoomIsTheHostsOwnAndNamedOnce() throws Exception {
        var room = """
                {"hostId":"%s","name":"%s","address":"Torget 1","capacity":40,"wheelchair":true,"hearingLoop":true,
                 "access":{"sv":"Ramp från gården","en":"Ramp from the yard"}}""";
        var id = JsonPath.<String>read(ask(post("/api/rooms"), room.formatted(host, "Sessionssalen"), 201), "$.id");
        assertThat(ask(post("/api/rooms"), room.formatted(host, "Sessionssalen"), 422))
                .contains("room-twice");
        ask(post("/api/rooms"), room.formatted(otherHost, "Sal B"), 403);
        assertThat(ask(post("/api/rooms"), "{\"hostId\":\"%s\",\"name\":\" \",\"capacity\":0}".formatted(host), 422))
                .contains("\"name\"", "\"capacity\"");
        ask(put("/api/rooms/" + id), room.formatted(host, "Stora salen"), 200);
        var rooms = ask(get("/api/rooms"), "", 200);
        assertThat(JsonPath.<List<String>>read(rooms, "$[*].name")).containsExactly("Stora salen");
        assertThat(JsonPath.<List<Boolean>>read(rooms, "$[*].hearingLoop")).containsExactly(true);
        var event = draft();
        change(event, 1, "{\"place\":{\"name\":\"stora salen\"}}", 200);
        assertThat(JsonPath.<Map<String, Object>>read(ask(get("/api/events/" + event), "", 200), "$.place"))
                .as("the room knows its address and how one comes in")
                .containsEntry("name", "Stora salen")
                .containsEntry("address", "Torget 1")
                .containsEntry(
                        "accessibility",
                        Map.of(
                                "sv", "Det går att komma in med rullstol. Hörslinga finns. Ramp från gården",
                                "en",
                                        "The room is accessible by wheelchair. There is a hearing loop. Ramp from the yard"));
        change(event, 2, "{\"place\":{\"name\":\"Stora salen\",\"address\":\"Ingång B\"}}", 200);
        assertThat(JsonPath.<String>read(ask(get("/api/events/" + event), "", 200), "$.place.address"))
                .as("what is written stays")
                .isEqualTo("Ingång B");
        ask(delete("/api/rooms/" + id), "", 204);
        ask(delete("/api/rooms/" + id), "", 404);
    }

    @Test
    void whoHasNotSaidYesIsNotNamedToThePublicAndIsAsSoonAsTheyHave() throws Exception {
        var event = draft();
        programme(event, 1, 200);
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        var someone = """
                {"hostId":"%s","name":"%s","organisation":"Kulturdata","consentedOn":%s,"consentedBy":%s}""";
        var id = JsonPath.<String>read(
                ask(post("/api/contributors"), someone.formatted(host, "ada  berg", null, null), 201), "$.id");
        assertThat(ask(post("/api/contributors"), someone.formatted(host, "Ada Berg", null, null), 422))
                .as("the same name and the same organisation")
                .contains("contributor-twice");
        ask(post("/api/contributors"), someone.formatted(otherHost, "Ada Berg", null, null), 403);
        assertThat(ask(
                        put("/api/contributors/" + id),
                        someone.formatted(host, "Ada Berg", "\"2999-01-01\"", "\"mejl\""),
                        422))
                .contains("consentedOn");
        assertThat(named(event)).isEmpty();
        assertThat(JsonPath.<List<String>>read(
                        ask(get("/api/events/" + event), "", 200), "$.programme[*].contributors[*].name"))
                .as("the organiser sees the programme as it is written")
                .containsExactly("Ada Berg");
        assertThat(JsonPath.<List<String>>read(ask(get("/api/events/" + event), "", 200), "$.heldBack[*].name"))
                .as("and whom participants do not see")
                .containsExactly("Ada Berg");
        heardNaming(event, 0);

        ask(
                put("/api/contributors/" + id),
                someone.formatted(host, "Ada Berg", "\"2026-01-15\"", "\"mejl till Kim\""),
                200);
        assertThat(named(event)).containsExactly("Ada Berg");
        heardNaming(event, 1);

        ask(put("/api/contributors/" + id), someone.formatted(host, "Ada Berg", null, null), 200);
        assertThat(named(event)).as("a yes can be taken back").isEmpty();
        assertThat(ask(delete("/api/contributors/" + id), "", 409)).contains("contributor-named");
        ask(put("/api/contributors/" + id), someone.formatted(host, "Ada Bergman", null, null), 200);
        assertThat(named(event))
                .as("the programme points at her, whatever she is called")
                .isEmpty();
        ask(delete("/api/contributors/" + id), "", 409);
        assertThat(named(event)).as("nobody is shown by leaving the list").isEmpty();
    }

    @Test
    void twoOfOneNameAreTwoPeople() throws Exception {
        var someone = """
                {"hostId":"%s","name":"Ada Berg","organisation":"%s","consentedBy":%s}""";
        var asked = contributor(someone.formatted(host, "Kulturdata", null));
        var ready = contributor(someone.formatted(host, "Arkivet", "\"mejl\""));
        var event = draft();
        assertThat(items(event, 1, "{\"name\":\"Ada Berg\"}", 422))
                .contains("which-contributor", "items[0].contributors");
        assertThat(items(event, 1, "{\"name\":\"Ada Berg\",\"id\":\"%s\"}".formatted(UUID.randomUUID()), 422))
                .contains("unknown-contributor");
        items(
                event,
                1,
                "{\"name\":\"ada berg\",\"organisation\":\"arkivet\"},{\"name\":\"Ada B\",\"id\":\"%s\"}"
                        .formatted(asked),
                200);
        assertThat(JsonPath.<List<String>>read(
                        ask(get("/api/events/" + event), "", 200), "$.programme[*].contributors[*].id"))
                .containsExactly(ready, asked);
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        assertThat(named(event)).containsExactly("ada berg");
        ask(put("/api/contributors/" + ready), someone.formatted(host, "Arkivet", null), 200);
        ask(put("/api/contributors/" + asked), someone.formatted(host, "Kulturdata", "\"mejl\""), 200);
        assertThat(named(event)).as("each yes is one person's").containsExactly("Ada B");
    }

    @Test
    void aPictureIsShownWhileBothYesesAreKept() throws Exception {
        var yes = "{\"hostId\":\"%s\",\"name\":\"Ada Berg\",\"consentedBy\":\"mejl\"}".formatted(host);
        var ada = contributor(yes);
        var event = draft();
        programme(event, 1, 200);
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        ask(put("/api/contributors/" + ada + "/picture"), "{\"alternative\":{\"sv\":\"Ada ler\"}}", 404);
        assertThat(sent(picture(ada, "GIF89a".getBytes(StandardCharsets.US_ASCII)), organiser, 422))
                .contains("picture-type");
        assertThat(sent(multipart("/api/contributors/" + ada + "/picture"), organiser, 422))
                .contains("\"file\"");
        sent(picture(ada, png()), organiser, 201);
        assertThat(shown(event)).as("nobody has said yes to the picture").isEmpty();
        var said = "{\"alternative\":{\"sv\":\"Ada ler\"},\"consentedBy\":%s}";
        ask(put("/api/contributors/" + ada + "/picture"), said.formatted("\"mejl\""), 200);
        var address = shown(event).getFirst();
        var seen = http.perform(get(address)).andReturn().getResponse();
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentType()).isEqualTo("image/jpeg");
        assertThat(seen.getHeader("Cache-Control")).as("a cache asks each time").isEqualTo("no-cache");
        assertThat(http.perform(get(address).header("If-None-Match", seen.getHeader("ETag")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);

        ask(put("/api/contributors/" + ada + "/picture"), said.formatted("null"), 200);
        assertThat(shown(event)).isEmpty();
        assertThat(status(address)).as("also for whoever kept the address").isEqualTo(404);
        ask(put("/api/contributors/" + ada + "/picture"), said.formatted("\"mejl\""), 200);
        assertThat(shown(event)).singleElement().as("another address").isNotEqualTo(address);
        address = shown(event).getFirst();
        ask(put("/api/contributors/" + ada), yes.replace("\"mejl\"", "null"), 200);
        assertThat(status(address)).as("not without the name").isEqualTo(404);
        ask(put("/api/contributors/" + ada), yes, 200);
        ask(delete("/api/contributors/" + ada + "/picture"), "", 204);
        assertThat(shown(event)).isEmpty();
    }

    private List<String> shown(UUID event) throws Exception {
        var seen = http.perform(get("/api/events/" + event)).andReturn().getResponse();
        return JsonPath.read(
                seen.getContentAsString(StandardCharsets.UTF_8), "$.programme[*].contributors[*].picture.address");
    }

    private int status(String address) throws Exception {
        return http.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private static MockMultipartHttpServletRequestBuilder picture(String contributor, byte[] image) {
        var form = multipart("/api/contributors/" + contributor + "/picture");
        form.file(new MockMultipartFile("file", "ada.jpg", "image/jpeg", image)).param("alternative", "Ada ler");
        return form;
    }

    private static byte[] png() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aRoomIsKnownByItsIdAndTellsHowManyItTakes() throws Exception {
        var room = "{\"hostId\":\"%s\",\"name\":\"%s\",\"address\":\"Torget 1\",\"capacity\":40}";
        var salen = id(ask(post("/api/rooms"), room.formatted(host, "Salen"), 201));
        var event = draft();
        change(event, 1, "{\"place\":{\"roomId\":\"%s\"},\"onSiteCapacity\":60}".formatted(UUID.randomUUID()), 422);
        change(event, 1, "{\"place\":{\"roomId\":\"%s\"},\"onSiteCapacity\":60}".formatted(salen), 200);
        assertThat(JsonPath.<Map<String, Object>>read(ask(get("/api/events/" + event), "", 200), "$.place"))
                .as("the name that stood there was another place's")
                .containsEntry("name", "Salen")
                .containsEntry("address", "Torget 1")
                .containsEntry("roomId", salen);
        assertThat(check(event, "room-size")).containsEntry("done", false).containsEntry("most", 40);
        change(event, 2, "{\"onSiteCapacity\":40}", 200);
        assertThat(check(event, "room-size")).containsEntry("done", true);
        ask(put("/api/rooms/" + salen), room.formatted(host, "Nya salen"), 200);
        var other = draft();
        change(other, 1, "{\"place\":{\"name\":\"nya salen\"}}", 200);
        assertThat(JsonPath.<List<String>>read(
                        ask(post("/api/schedule/conflicts"), "{\"eventId\":\"%s\"}".formatted(other), 200),
                        "$[?(@.kind=='place')].event.id"))
                .as("one room under two names")
                .containsExactly(event.toString());
        change(other, 2, "{\"place\":{\"name\":\"Parken\"}}", 200);
        assertThat(JsonPath.<Object>read(ask(get("/api/events/" + other), "", 200), "$.place.roomId"))
                .as("another name is another place")
                .isNull();
    }

    private Map<String, Object> check(UUID event, String name) throws Exception {
        var found = JsonPath.<List<Map<String, Object>>>read(
                ask(get("/api/events/" + event + "/readiness"), "", 200), "$.checks[?(@.name=='" + name + "')]");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private String contributor(String body) throws Exception {
        return id(ask(post("/api/contributors"), body, 201));
    }

    private static String id(String answer) {
        return JsonPath.read(answer, "$.id");
    }

    private String items(UUID event, int version, String people, int status) throws Exception {
        return ask(
                put("/api/events/" + event + "/programme").header("If-Match", "\"" + version + "\""),
                """
                {"items":[{"startsAt":"2027-09-16T10:00:00","endsAt":"2027-09-16T11:00:00","title":{"sv":"Inledning"},
                           "contributors":[%s]}]}""".formatted(people),
                status);
    }

    private List<String> named(UUID event) throws Exception {
        var seen = http.perform(get("/api/events/" + event)).andReturn().getResponse();
        return JsonPath.read(seen.getContentAsString(StandardCharsets.UTF_8), "$.programme[*].contributors[*].name");
    }

    /** The last that others heard names so many. */
    private static void heardNaming(UUID event, int people) {
        await("what others hear of the programme")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var told = KafkaProbe.messages(
                            "samling.events.v1", sent -> sent.key().equals(event.toString()));
                    return !told.isEmpty()
                            && told.getLast()
                                            .body()
                                            .get("programme")
                                            .get(0)
                                            .get("contributors")
                                            .size()
                                    == people;
                });
    }

    private static final String DRAFT = """
            {"title":{"sv":"Träff"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
             "deadline":"2027-09-14T09:00:00","mode":"on-site","place":{"name":"Sal A"},"hostIds":["%s"],"networkIds":[],
             "audience":{"who":"everyone"},"contactEmail":"a@b.example"}""";

    private UUID draft() throws Exception {
        return UUID.fromString(JsonPath.read(ask(post("/api/events"), DRAFT.formatted(host), 201), "$.id"));
    }

    private void change(UUID event, int version, String body, int status) throws Exception {
        sent(
                patch("/api/events/" + event)
                        .header("If-Match", "\"" + version + "\"")
                        .contentType("application/merge-patch+json")
                        .content(body),
                organiser,
                status);
    }

    private void programme(UUID event, int version, int status) throws Exception {
        programme(event, version, "10:00", "Inledning", status);
    }

    private void programme(UUID event, int version, String from, String title, int status) throws Exception {
        ask(
                put("/api/events/" + event + "/programme").header("If-Match", "\"" + version + "\""),
                """
                {"items":[{"startsAt":"2027-09-16T%s:00","endsAt":"2027-09-16T11:00:00","title":{"sv":"%s"},
                           "contributors":[{"name":"Ada Berg"}],"session":{"room":"Sal A","seats":12}}]}""".formatted(from, title),
                status);
    }

    private boolean known(String table, UUID... ids) {
        return jdbc.sql("select count(*) from " + table + " where id in (:ids)")
                        .param("ids", List.of(ids))
                        .query(Integer.class)
                        .single()
                == ids.length;
    }

    private String ask(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        return ask(request, body, organiser, status);
    }

    private String ask(MockHttpServletRequestBuilder request, String body, String token, int status) throws Exception {
        return sent(request.contentType(MediaType.APPLICATION_JSON).content(body), token, status);
    }

    private String sent(AbstractMockHttpServletRequestBuilder<?> request, String token, int status) throws Exception {
        var answer = http.perform(request.header("Authorization", token).accept(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return text;
    }
}
