package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.change.Leaving;
import se.samling.event.entry.Proving;
import se.samling.event.entry.Registering;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registrations;
import se.samling.event.request.Settling;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;
import se.samling.platform.testing.TestTokens;

/** Once the deadline has passed, what one changed oneself is asked for, answered by the host, and done by the rules of any change. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class RequestIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Proving proving;

    @Autowired
    PersonalLinks links;

    @Autowired
    Leaving leaving;

    @Autowired
    Settling settling;

    @Autowired
    Environment environment;

    private final UUID host = UUID.randomUUID();

    @BeforeEach
    void aHost() {
        jdbc.sql("insert into known_organisation (id, name, kind, version) values (?, 'Forum', 'state-agency', 1)")
                .param(host)
                .update();
    }

    @Test
    void afterTheDeadlineWhatOneChangedOneselfIsAskedForOnceAndCanBeWithdrawn() throws Exception {
        var event = open(9, 9);
        var anna = register(event, "anna", "on-site");
        assertThat(text(ask(anna, "{\"kind\":\"cancellation\"}"))).contains("change-directly");
        deadlinePassed(event);

        var own = "/api/registrations/own/" + link(anna);
        assertThat(text(send(delete(own), ""))).contains("change-by-request");
        assertThat(text(send(put(own + "/people"), "{\"people\":3}"))).contains("change-by-request");
        assertThat(text(send(post(own + "/handover"), "{\"name\":\"Bo\",\"email\":\"bo@annan.example\"}")))
                .contains("change-by-request");
        assertThat(JsonPath.<List<String>>read(text(send(get(own + "/change-requests"), "")), "$.kinds"))
                .containsExactly("mode", "person", "people", "cancellation");
        assertThat(fields(ask(anna, "{\"kind\":\"lunch\",\"word\":\"%s\"}".formatted("x".repeat(501)))))
                .containsExactly("word", "kind");
        assertThat(fields(ask(anna, "{\"kind\":\"mode\",\"mode\":\"on-site\"}")))
                .containsExactly("mode");
        assertThat(fields(ask(anna, "{\"kind\":\"people\",\"people\":1}"))).containsExactly("people");
        assertThat(fields(ask(anna, "{\"kind\":\"person\",\"name\":\" \",\"email\":\"ingen\"}")))
                .containsExactly("name", "email");

        var wish = "{\"kind\":\"people\",\"people\":3,\"word\":\"Två kollegor till\"}";
        var id = id(ask(anna, wish));
        assertThat(id(ask(anna, wish))).isEqualTo(id);
        assertThat(text(ask(anna, "{\"kind\":\"cancellation\"}"))).contains("request-open");
        var rows = text(send(get("/api/events/" + event + "/change-requests"), ""));
        assertThat(JsonPath.<List<String>>read(rows, "$.items[*].word")).containsExactly("Två kollegor till");
        assertThat(JsonPath.<List<Integer>>read(rows, "$.items[*].todayPeople")).containsExactly(1);
        assertThat(waiting(event)).containsExactly(1);

        for (int sent = 0; sent < 2; sent++) {
            assertThat(send(delete(own + "/change-requests/" + id), "").getStatus())
                    .isEqualTo(200);
        }
        assertThat(waiting(event)).isEmpty();
        assertThat(text(answer(event, id, "approval"))).contains("request-settled");
        assertThat(id(ask(anna, wish))).as("asked anew").isNotEqualTo(id);
    }

    @Test
    void whatIsApprovedIsDoneOnceThoughTwoAnswerAndIsTold() throws Exception {
        var event = open(2, 2);
        var anna = register(event, "anna", "on-site");
        deadlinePassed(event);
        var id = id(ask(anna, "{\"kind\":\"mode\",\"mode\":\"digital\"}"));
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> approve = () -> answer(event, id, "approval").getStatus();
            for (var done : both.invokeAll(List.of(approve, approve))) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        assertThat(registrations.find(anna).orElseThrow().mode()).isEqualTo("digital");
        assertThat(pools(event)).containsExactly("on-site 0", "digital 1");

        var more = id(ask(anna, "{\"kind\":\"people\",\"people\":2}"));
        assertThat(answer(event, more, "approval").getStatus()).isEqualTo(200);
        assertThat(pools(event)).containsExactly("on-site 0", "digital 2");
        var told = KafkaProbe.await(
                "samling.change-requests.v1",
                4,
                message -> event.equals(message.body().path("eventId").asString()));
        assertThat(told).extracting(message -> message.type() + message.key()).doesNotHaveDuplicates();
        assertThat(told)
                .hasSize(4)
                .allSatisfy(message -> assertThat(Contracts.violations(
                                "change-requests", message.body().toString()))
                        .isEmpty());
    }

    @Test
    void whatDoesNotFitChangesNothingAndIsDoneWhenThereIsRoom() throws Exception {
        var event = open(2, 1);
        var seated = register(event, "cilla", "digital");
        var anna = register(event, "anna", "on-site");
        deadlinePassed(event);
        var id = id(ask(anna, "{\"kind\":\"mode\",\"mode\":\"digital\"}"));

        var full = answer(event, id, "approval");
        assertThat(full.getStatus()).isEqualTo(409);
        assertThat(text(full)).contains("change-does-not-fit", "när det blir plats");
        assertThat(state(id)).isEqualTo("waiting");
        assertThat(pools(event)).containsExactly("on-site 1", "digital 1");

        assertThat(answer(event, id, "queueing").getStatus()).isEqualTo(200);
        settling.settle();
        assertThat(state(id)).isEqualTo("queued");
        leaving.cancel(seated, "organiser");
        settling.settle();
        assertThat(state(id)).isEqualTo("approved");
        assertThat(pools(event)).containsExactly("on-site 0", "digital 1");
    }

    @Test
    void whomOnlyTheShareOfTheirOrganisationHoldsBackStandsInNobodysWayAndComesFirstWhenItOpens() throws Exception {
        var event = open(8, 5);
        var quotas = "{\"quotas\":[{\"mode\":\"digital\",\"most\":1}]}";
        assertThat(send(put("/api/events/" + event + "/quotas"), quotas).getStatus())
                .isEqualTo(200);
        var there = register(event, "there", "digital");
        var inTheQueue = register(event, "queue", "digital");
        var anna = register(event, "anna", "on-site");
        var later = register(event, "later", "on-site");
        var other = register(event, "other", "on-site", "Nyby kommun");
        assertThat(registrations.find(inTheQueue).orElseThrow().waitingNumber()).isNotNull();
        deadlinePassed(event);
        var digital = "{\"kind\":\"mode\",\"mode\":\"digital\"}";
        var annas = queued(event, anna, digital);
        var others = queued(event, other, digital);

        settling.settle();
        assertThat(List.of(state(annas), state(others)))
                .as("neither the queue nor a request of another organisation is in the way")
                .containsExactly("queued", "approved");

        leaving.cancel(inTheQueue, "person");
        var back = queued(event, there, "{\"kind\":\"mode\",\"mode\":\"on-site\"}");
        var laters = queued(event, later, digital);
        settling.settle();
        assertThat(List.of(state(annas), state(back), state(laters)))
                .as("what made room made it for who asked first")
                .containsExactly("approved", "approved", "queued");
        assertThat(pools(event)).containsExactly("on-site 2", "digital 2");
    }

    @Test
    void leavingAndGivingThePlaceToAnotherWaitForTheHostAndADeclinedOneChangesNothing() throws Exception {
        var event = open(3, 3);
        var anna = register(event, "anna", "on-site");
        var bo = register(event, "bo", "on-site");
        var cilla = register(event, "cilla", "on-site");
        deadlinePassed(event);

        var leaves = id(ask(anna, "{\"kind\":\"cancellation\",\"word\":\"Sjuk\"}"));
        assertThat(answer(event, leaves, "queueing").getStatus())
                .as("needs no room")
                .isEqualTo(409);
        assertThat(answer(event, leaves, "refusal").getStatus()).isEqualTo(200);
        assertThat(answer(event, leaves, "refusal").getStatus()).as("twice").isEqualTo(200);
        assertThat(answer(event, leaves, "approval").getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(
                        text(send(get("/api/registrations/own/" + link(anna) + "/change-requests"), "")),
                        "$.requests[0].answer"))
                .isEqualTo("Så blir det");
        assertThat(answer(event, id(ask(anna, "{\"kind\":\"cancellation\"}")), "approval")
                        .getStatus())
                .isEqualTo(200);
        assertThat(pools(event)).containsExactly("on-site 2", "digital 0");

        var other = "{\"kind\":\"person\",\"name\":\"%s\",\"email\":\"%s-%s@annan.example\"}";
        var taken = id(ask(bo, other.formatted("Cilla", "cilla", event)));
        assertThat(text(answer(event, taken, "approval"))).contains("change-impossible");
        answer(event, taken, "refusal");
        var given = id(ask(bo, other.formatted("Disa", "disa", event)));
        assertThat(answer(event, given, "approval").getStatus()).isEqualTo(200);
        assertThat(pools(event)).containsExactly("on-site 2", "digital 0");
        assertThat(jdbc.sql("select name is null and email is null from change_request where id = cast(? as uuid)")
                        .param(given)
                        .query(Boolean.class)
                        .single())
                .as("the colleague is known by the registration alone")
                .isTrue();

        var gone = id(ask(cilla, "{\"kind\":\"people\",\"people\":2}"));
        leaving.cancel(cilla, "organiser");
        assertThat(state(gone)).isEqualTo("withdrawn");
    }

    @Test
    void whatNobodyAnsweredLapsesAtTheStart() throws Exception {
        var event = open(3, 3);
        var id = id(ask(deadlinePassed(event, register(event, "anna", "on-site")), "{\"kind\":\"cancellation\"}"));
        jdbc.sql(
                        "update event set starts_at = '2026-01-02T09:00', starts_instant = '2026-01-02T08:00Z' where id = cast(? as uuid)")
                .param(event)
                .update();
        assertThat(text(answer(event, id, "approval"))).contains("too-late-to-answer");
        settling.settle();
        assertThat(state(id)).isEqualTo("lapsed");
        assertThat(pools(event)).containsExactly("on-site 1", "digital 0");
    }

    /** Killed among its approvals: each is done and told, or neither, and whoever looks next does what is left. */
    @Test
    void aReplicaThatIsKilledAmongApprovalsLosesNoneAndDoesNoneTwice() throws Exception {
        var event = open(12, 6);
        var people = new ArrayList<UUID>();
        for (int one = 0; one < 8; one++) {
            people.add(register(event, "p" + one, "on-site"));
        }
        deadlinePassed(event);
        var ids = new ArrayList<String>();
        for (var one : people) {
            ids.add(id(ask(one, "{\"kind\":\"mode\",\"mode\":\"digital\"}")));
        }
        try (var ignored = Replica.of(EventServiceApplication.class, environment)) {
            for (var id : ids) {
                answer(event, id, "queueing");
            }
            await("the first is done")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> ids.stream().anyMatch(id -> "approved".equals(state(id))));
        }
        settling.settle();

        assertThat(ids.stream().map(this::state))
                .as("six fit, and nobody passes")
                .containsExactly(
                        "approved", "approved", "approved", "approved", "approved", "approved", "queued", "queued");
        assertThat(pools(event)).containsExactly("on-site 2", "digital 6");
        var told = KafkaProbe.await(
                "samling.change-requests.v1",
                6,
                message -> "ChangeApproved".equals(message.type())
                        && event.equals(message.body().path("eventId").asString()));
        assertThat(told).extracting(message -> message.key()).containsExactlyInAnyOrderElementsOf(ids.subList(0, 6));
    }

    private MockHttpServletResponse ask(UUID registration, String body) throws Exception {
        return send(post("/api/registrations/own/" + link(registration) + "/change-requests"), body);
    }

    private String queued(String event, UUID registration, String body) throws Exception {
        var id = id(ask(registration, body));
        assertThat(answer(event, id, "queueing").getStatus()).isEqualTo(200);
        return id;
    }

    private MockHttpServletResponse answer(String event, String id, String how) throws Exception {
        return send(
                post("/api/events/" + event + "/change-requests/" + id + "/" + how), "{\"answer\":\"Så blir det\"}");
    }

    private static String id(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return JsonPath.read(text(answer), "$.id");
    }

    private static List<String> fields(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(422);
        return JsonPath.read(text(answer), "$.errors[*].field");
    }

    private List<Integer> waiting(String event) throws Exception {
        return JsonPath.read(
                text(send(get("/api/change-requests"), "")), "$[?(@.event.id == '" + event + "')].requests");
    }

    private String state(String request) {
        return jdbc.sql("select state from change_request where id = cast(? as uuid)")
                .param(request)
                .query(String.class)
                .single();
    }

    private List<String> pools(String event) {
        return jdbc.sql("""
                        select mode || ' ' || taken from seat_pool where event_id = cast(? as uuid) order by mode desc
                        """).param(event).query(String.class).list();
    }

    private String link(UUID registration) {
        return links.own(registrations.find(registration).orElseThrow());
    }

    private UUID deadlinePassed(String event, UUID registration) {
        deadlinePassed(event);
        return registration;
    }

    private void deadlinePassed(String event) {
        jdbc.sql("update event set deadline = '2026-01-01T12:00' where id = cast(? as uuid)")
                .param(event)
                .update();
    }

    private String open(int onSite, int digital) throws Exception {
        var draft = send(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"hybrid","place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"digitalCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host, onSite, digital));
        assertThat(draft.getStatus()).as(text(draft)).isEqualTo(201);
        String event = JsonPath.read(text(draft), "$.id");
        var path = "/api/events/" + event;
        send(put(path + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send(post(path + "/publication"), "{\"expectedRecipients\":0}")
                        .getStatus())
                .isEqualTo(200);
        return event;
    }

    /** A stranger registers and proves the address. */
    private UUID register(String event, String who, String mode) {
        return register(event, who, mode, "Ekstads kommun");
    }

    private UUID register(String event, String who, String mode, String organisation) {
        var email = who + "-" + event + "@annan.example";
        registering.stranger(
                UUID.fromString(event),
                new RegistrationForm("Bo Ek", email, organisation, mode, "sv", null, null, null, null));
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where p.email = ? and r.event_id = cast(? as uuid)""").params(email, event).query(UUID.class).single();
        proving.prove(id);
        return id;
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
