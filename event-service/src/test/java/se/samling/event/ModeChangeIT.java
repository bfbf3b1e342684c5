package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.registration.Proving;
import se.samling.event.registration.Registering;
import se.samling.event.registration.RegistrationForm;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** From on site to the screen, to both, and back: everybody goes along with what they had, and nobody loses a seat. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class ModeChangeIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Registering registering;

    @Autowired
    Proving proving;

    private final UUID host = UUID.randomUUID();

    @BeforeEach
    void aHost() {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from known_organisation where id = ?", host) == 1);
    }

    @Test
    void seatsAndQueueGoAlongToTheScreenAndWhoWaitedGetsARoomierSeat() throws Exception {
        var event = open("on-site", 2, 3);
        var first = registered(event, "on-site");
        var second = registered(event, "on-site");
        var third = registered(event, "on-site");
        var fourth = registered(event, "on-site");
        assertThat(states(event))
                .containsExactly("confirmed/on-site", "confirmed/on-site", "waiting/on-site", "waiting/on-site");

        var moved = move(event, """
                "mode":"digital","digitalLink":"https://moten.example/1\"""");

        assertThat(moved.getStatus()).as(text(moved)).isEqualTo(200);
        assertThat(JsonPath.<Object>read(text(moved), "$.place")).isNull();
        assertThat(JsonPath.<String>read(text(moved), "$.digitalLink")).isEqualTo("https://moten.example/1");
        assertThat(JsonPath.<String>read(text(moved), "$.previous.mode")).isEqualTo("on-site");
        assertThat(states(event))
                .containsExactly("confirmed/digital", "confirmed/digital", "confirmed/digital", "waiting/digital");
        assertThat(pools(event)).containsExactly("digital 3/3 +1");

        var told = KafkaProbe.await(
                "samling.registrations.v1",
                4,
                message -> "RegistrationFollowed".equals(message.type()) && of(event, message));
        assertThat(told.stream().map(Incoming::key)).containsExactlyInAnyOrder(first, second, third, fourth);
        assertThat(told)
                .allSatisfy(message -> assertThat(Contracts.violations(
                                "registrations", message.body().toString()))
                        .isEmpty());
        assertThat(KafkaProbe.await(
                                "samling.registrations.v1",
                                1,
                                message -> "RegistrationPromoted".equals(message.type()) && of(event, message))
                        .getFirst()
                        .key())
                .as("who waited first")
                .isEqualTo(third);
        var move = KafkaProbe.await(
                        "samling.events.v1", 1, message -> "EventMoved".equals(message.type()) && of(event, message))
                .getFirst();
        assertThat(Contracts.violations("events", move.body().toString())).isEmpty();
        assertThat(told)
                .allSatisfy(message -> assertThat(message.occurredAt())
                        .as("known before the move is told, so that nobody is passed over")
                        .isBeforeOrEqualTo(move.occurredAt()));
    }

    @Test
    void bothWaysBeginWithAnEmptyScreenAndTwoQueuesBecomeOneInTheOrderPeopleAsked() throws Exception {
        var event = open("on-site", 1, 1);
        registered(event, "on-site");
        var early = registered(event, "on-site");
        assertThat(move(event, """
                "mode":"hybrid","digitalLink":"https://moten.example/1\"""").getStatus()).isEqualTo(200);
        assertThat(pools(event)).containsExactly("digital 0/1 +0", "on-site 1/1 +1");
        registered(event, "digital");
        var late = registered(event, "digital");
        jdbc.sql("update event set content = jsonb_set(content, '{digitalCapacity}', '2') where id = ?")
                .param(UUID.fromString(event))
                .update();

        assertThat(move(event, "\"mode\":\"digital\"").getStatus()).isEqualTo(200);

        assertThat(pools(event)).containsExactly("digital 2/2 +2");
        assertThat(jdbc.sql("""
                        select id from registration where event_id = ? and state = 'waiting' order by waiting_number""")
                        .param(UUID.fromString(event))
                        .query(String.class)
                        .list())
                .containsExactly(early, late);
    }

    @Test
    void nobodyLosesASeatWhereThereAreTooFew() throws Exception {
        var event = open("digital", 1, 5);
        registered(event, "digital");
        registered(event, "digital");

        var refused = move(event, """
                "mode":"on-site","place":{"name":"Salen"}""");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].field")).isEqualTo("mode");
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].message"))
                .contains("2 platser är tagna", "bara 1");
        assertThat(states(event)).containsExactly("confirmed/digital", "confirmed/digital");
        assertThat(pools(event)).containsExactly("digital 2/5 +0");
        assertThat(number("select sequence from event where id = ?", UUID.fromString(event)))
                .isZero();
    }

    @Test
    void whoeverMeetsIsToldWhereAndAModeIsOneOfThree() throws Exception {
        var event = open("digital", 5, 5);
        for (var wrong : List.of(
                "\"mode\":\"on-site\"|place",
                "\"mode\":\"telepathy\"|mode",
                "\"mode\":\"hybrid\",\"place\":{\"name\":\"S\"},\"digitalLink\":\"javascript:1\"|digitalLink")) {
            var parts = wrong.split("[|]");
            var refused = move(event, parts[0]);
            assertThat(refused.getStatus()).as(wrong).isEqualTo(422);
            assertThat(JsonPath.<String>read(text(refused), "$.errors[0].field"))
                    .isEqualTo(parts[1]);
        }
        assertThat(pools(event)).containsExactly("digital 0/5 +0");
    }

    private String open(String mode, int onSite, int digital) throws Exception {
        var draft = """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"%s","place":%s,"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"digitalCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(
                UUID.randomUUID(), mode, mode.equals("digital") ? null : "{\"name\":\"Salen\"}", host, onSite, digital);
        var path = "/api/events/" + JsonPath.<String>read(text(send(post("/api/events"), draft)), "$.id");
        send(put(path + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send(post(path + "/publication"), "{\"expectedRecipients\":0}")
                        .getStatus())
                .isEqualTo(200);
        return path.substring("/api/events/".length());
    }

    private MockHttpServletResponse move(String event, String how) throws Exception {
        return send(
                post("/api/events/" + event + "/move"),
                "{\"startsAt\":\"2027-09-16T09:00:00\",\"endsAt\":\"2027-09-16T12:00:00\"," + how + "}");
    }

    /** A stranger registers and proves the address. */
    private String registered(String event, String mode) {
        var email = UUID.randomUUID() + "@annan.example";
        var form = new RegistrationForm("Bo Ek", email, null, mode, "sv", null, null);
        registering.stranger(UUID.fromString(event), form);
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id where p.email = ?""").param(email).query(UUID.class).single();
        proving.prove(id);
        return id.toString();
    }

    private List<String> states(String event) {
        return jdbc.sql("select state || '/' || mode from registration where event_id = ? order by registered_at, id")
                .param(UUID.fromString(event))
                .query(String.class)
                .list();
    }

    private List<String> pools(String event) {
        return jdbc.sql(
                        "select mode || ' ' || taken || '/' || capacity || ' +' || waiting from seat_pool where event_id = ? order by mode")
                .param(UUID.fromString(event))
                .query(String.class)
                .list();
    }

    private int number(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private static boolean of(String event, Incoming message) {
        return event.equals(message.body().path("eventId").asString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", ADMIN)
                        .header("Accept-Language", "sv")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
