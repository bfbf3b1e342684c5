package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.history.Discarding;
import se.samling.event.schedule.CarryingOut;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** What the event editor asks for: the history of an event, and what it lacks before it is published. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class EditorIT {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CarryingOut carryingOut;

    @Autowired
    Discarding discarding;

    private final UUID host = UUID.randomUUID();
    private final UUID coordinator = UUID.randomUUID();
    private final String kim = TestTokens.bearer(TestTokens.organiser(coordinator));

    @BeforeEach
    void aHostAndItsCoordinator() {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        KafkaProbe.publish("samling.people.v1", coordinator, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"Kim Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"coordinator"}]}""".formatted(coordinator, host));
        await("host and coordinator")
                .atMost(Duration.ofSeconds(30))
                .until(() -> known("known_organisation", host) && known("known_person", coordinator));
    }

    @Test
    void everyActIsInTheHistoryWithItsDoerAndWhatItChanged() throws Exception {
        var event = draft("Utbildning");
        change(event, 1, "{\"title\":{\"sv\":\"Fortbildning\"}}", 200);
        programme(event, 2, "Inledning");
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        ask(post("/api/events/" + event + "/move"), move(30), 200);
        ask(delete("/api/events/" + event + "/move"), "", 200);
        ask(post("/api/events/" + event + "/move"), move(30), 200);
        jdbc.sql("update waiting_move set due_at = now() where event_id = ?")
                .param(event)
                .update();
        carryingOut.carryOut();
        ask(post("/api/events/" + event + "/cancellation"), "{\"reason\":\"Sjukdom\"}", 200);

        var history = ask(get("/api/events/" + event + "/history"), "", 200);

        assertThat(JsonPath.<List<String>>read(history, "$.items[*].act"))
                .containsExactly(
                        "cancelled",
                        "moved",
                        "move-asked",
                        "move-undone",
                        "move-asked",
                        "published",
                        "programme",
                        "changed",
                        "drafted");
        assertThat(JsonPath.<List<String>>read(history, "$.items[?(@.act != 'moved')].by"))
                .hasSize(8)
                .containsOnly("Kim Ek");
        assertThat(JsonPath.<List<String>>read(history, "$.items[?(@.act == 'moved')].doer"))
                .containsExactly("system");
        assertThat(JsonPath.<List<String>>read(history, "$.items[?(@.act == 'changed')].changes[*].field"))
                .containsExactly("title");
        assertThat(JsonPath.<List<String>>read(history, "$.items[?(@.act == 'changed')].changes[*].before"))
                .containsExactly("Utbildning");
        assertThat(JsonPath.<List<String>>read(history, "$.items[?(@.act == 'moved')].changes[0].after"))
                .containsExactly("2027-09-23T09:00");
        assertThat(JsonPath.<List<String>>read(history, "$.items[?(@.act == 'cancelled')].changes[*].after"))
                .containsExactly("cancelled", "Sjukdom");
    }

    @Test
    void whatIsRefusedIsInNoHistoryAndALineStandsAsItWasWritten() throws Exception {
        var event = draft("Utbildning");
        change(event, 9, "{\"title\":{\"sv\":\"Annat\"}}", 412);
        change(event, 1, "{\"title\":{\"sv\":\"\"}}", 422);
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 422);
        assertThat(lines(event)).isOne();
        assertThatThrownBy(() -> jdbc.sql("update event_history set act = 'changed' where event_id = ?")
                        .param(event)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("history");
    }

    @Test
    void aDraftIsThrownAwayWholeAndWhatOthersKnowOfIsCancelledInstead() throws Exception {
        var event = draft("Dubblett");
        ask(put("/api/events/" + event + "/quotas"), "{\"quotas\":[{\"most\":2}]}", 200);
        assertThat(ask(post("/api/events/" + event + "/cancellation"), "{\"reason\":\"Dubblett\"}", 409))
                .contains("event-draft");

        ask(delete("/api/events/" + event), "", 204);

        ask(get("/api/events/" + event), "", 404);
        ask(delete("/api/events/" + event), "", 404);
        for (var table : List.of("event", "seat_pool", "quota", "form", "form_question", "live_room")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where "
                                    + (table.equals("event") ? "id" : "event_id") + " = ?")
                            .param(event)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(lines(event)).as("who threw it away stays known").isEqualTo(2);

        var known = draft("Känd");
        ask(post("/api/events/" + known + "/announcement"), "{\"expectedRecipients\":0}", 200);
        assertThat(ask(delete("/api/events/" + known), "", 409)).contains("event-announced");
    }

    @Test
    void aDoerWhoIsErasedHasNoNameThereAndTheHistoryGoesTwoYearsAfterTheEvent() throws Exception {
        var event = draft("Utbildning");
        KafkaProbe.publish("samling.people.v1", coordinator, null);
        await("the tombstone").atMost(Duration.ofSeconds(30)).until(() -> !known("known_person", coordinator));
        var admin = TestTokens.bearer(TestTokens.admin());
        var history = ask(get("/api/events/" + event + "/history"), MediaType.APPLICATION_JSON, "", admin, 200);
        assertThat(JsonPath.<Object>read(history, "$.items[0].by")).isNull();
        assertThat(JsonPath.<String>read(history, "$.items[0].doer")).isEqualTo("erased");

        discarding.discard();
        assertThat(lines(event)).isOne();
        jdbc.sql(
                        "update event set ends_instant = now() - interval '2 years 1 day', starts_instant = now() - interval '3 years' where id = ?")
                .param(event)
                .update();
        discarding.discard();
        assertThat(lines(event)).isZero();
    }

    @Test
    void theChecklistSaysWhatPublishingWouldRefuse() throws Exception {
        var event = draft("Utbildning");
        var missing = ask(get("/api/events/" + event + "/readiness"), "", 200);
        assertThat(JsonPath.<Boolean>read(missing, "$.ready")).isFalse();
        assertThat(JsonPath.<List<String>>read(missing, "$.checks[?(@.required == true && @.done == false)].name"))
                .containsExactly("programme");
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 422);
        programme(event, 1, "Inledning");
        assertThat(JsonPath.<Boolean>read(ask(get("/api/events/" + event + "/readiness"), "", 200), "$.ready"))
                .isTrue();
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        assertThat(JsonPath.<List<Object>>read(ask(get("/api/events/" + event + "/readiness"), "", 200), "$.checks"))
                .isEmpty();
    }

    private UUID draft(String title) throws Exception {
        return UUID.fromString(JsonPath.read(ask(post("/api/events"), """
                {"title":{"sv":"%s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","place":{"name":"Stora salen"},"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"contactEmail":"a@forum.example"}""".formatted(title, host), 201), "$.id"));
    }

    private void programme(UUID event, int version, String title) throws Exception {
        ask(
                put("/api/events/" + event + "/programme").header("If-Match", "\"" + version + "\""),
                """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"%s"},
                           "contributors":[{"name":"Ada Berg"}]}]}""".formatted(title),
                200);
    }

    private static String move(int grace) {
        return "{\"startsAt\":\"2027-09-23T09:00:00\",\"endsAt\":\"2027-09-23T12:00:00\",\"graceSeconds\":%d}"
                .formatted(grace);
    }

    private int lines(UUID event) {
        return jdbc.sql("select count(*) from event_history where event_id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private boolean known(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private void change(UUID event, int version, String body, int status) throws Exception {
        var changing = patch("/api/events/" + event).header("If-Match", "\"" + version + "\"");
        ask(changing, MediaType.valueOf("application/merge-patch+json"), body, kim, status);
    }

    private String ask(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        return ask(request, MediaType.APPLICATION_JSON, body, kim, status);
    }

    private String ask(MockHttpServletRequestBuilder request, MediaType type, String body, String bearer, int status)
            throws Exception {
        var answer = http.perform(request.header("Authorization", bearer)
                        .contentType(type)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return text;
    }
}
