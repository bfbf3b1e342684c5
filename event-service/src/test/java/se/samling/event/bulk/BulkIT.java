package se.samling.event.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.entry.GroupForm;
import se.samling.event.entry.Proving;
import se.samling.event.entry.Registering;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.registration.Registrations;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** One act on many: seen first, done once to each, never beyond the seats, and gone on with after a crash. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class BulkIT {

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
    BulkActs acts;

    @Autowired
    Doing doing;

    @Autowired
    GoingThrough goingThrough;

    @Autowired
    TransactionTemplate transaction;

    private final UUID host = UUID.randomUUID();

    @BeforeEach
    void aHost() {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_organisation where id = ?")
                                .param(host)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void manyAreCancelledOnceThoughOrderedTwiceAndTheQueueMovesUp() throws Exception {
        var event = open("on-site", 3, null);
        var seated = List.of(register(event, "anna"), register(event, "bo"), register(event, "cilla"));
        var waiting = List.of(register(event, "dan"), register(event, "eva"));
        var body = """
                {"act":"cancel","reason":"Lokalen rymmer färre.","filter":{"state":"confirmed"},"expected":3}""";

        var look = send(post(path(event) + "/look"), body);
        assertThat(JsonPath.<Integer>read(text(look), "$.registrations")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(text(look), "$.mails")).isEqualTo(3);
        assertThat(registrations.find(seated.getFirst()).orElseThrow().seated())
                .as("only looked at")
                .isTrue();

        var id = UUID.randomUUID();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> order =
                    () -> send(put(path(event) + "/" + id), body).getStatus();
            for (var answer : both.invokeAll(List.of(order, order))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(finished(event, id)).isEqualTo(Map.of("done", 3));
        assertThat(seated).allSatisfy(one -> assertThat(state(one)).isEqualTo("cancelled"));
        assertThat(waiting).allSatisfy(one -> assertThat(state(one)).isEqualTo("confirmed"));
        assertThat(pool(event, "on-site")).isEqualTo("2/0");

        assertThat(send(put(path(event) + "/" + id), body).getStatus())
                .as("long after")
                .isEqualTo(200);
        var told = KafkaProbe.await(
                "samling.registrations.v1",
                3,
                message -> message.body().path("eventId").asString("").equals(event)
                        && "RegistrationCancelled".equals(message.type()));
        assertThat(told).hasSize(3).allSatisfy(message -> {
            assertThat(message.body().path("reason").asString("")).isEqualTo("Lokalen rymmer färre.");
            assertThat(Contracts.violations("registrations", message.body().toString()))
                    .isEmpty();
        });
    }

    @Test
    void placesAreGivenInTheOrderOfTheQueueAsLongAsThereAreSeats() throws Exception {
        var event = open("on-site", 3, null);
        register(event, "anna");
        var group = register(event, "bo", new GroupForm(3, false, true, null, null));
        var first = register(event, "cilla");
        var second = register(event, "dan");
        var third = register(event, "eva");
        var body = """
                {"act":"give-place","registrations":["%s","%s","%s","%s"],"expected":4}""".formatted(third, second, group, first);

        assertThat(JsonPath.<Integer>read(text(send(post(path(event) + "/look"), body)), "$.free"))
                .isEqualTo(2);
        var id = UUID.randomUUID();
        send(put(path(event) + "/" + id), body);

        assertThat(finished(event, id)).isEqualTo(Map.of("done", 2, "no-room", 2));
        assertThat(List.of(state(group), state(first), state(second), state(third)))
                .containsExactly("waiting", "confirmed", "confirmed", "waiting");
        assertThat(pool(event, "on-site")).isEqualTo("3/4");
        assertThat(JsonPath.<List<String>>read(text(send(get(path(event) + "/" + id), "")), "$.missed[*].outcome"))
                .containsExactly("no-room", "no-room");
    }

    @Test
    void theOtherWayIsFullForWhomItIsFull() throws Exception {
        var event = open("hybrid", 5, 1);
        var first = register(event, "anna");
        var second = register(event, "bo");
        var id = UUID.randomUUID();
        send(put(path(event) + "/" + id), """
                {"act":"change-mode","mode":"digital","filter":{},"expected":2}""");

        assertThat(finished(event, id)).isEqualTo(Map.of("done", 1, "no-room", 1));
        assertThat(registrations.find(first).orElseThrow().mode()).isEqualTo("digital");
        assertThat(registrations.find(second).orElseThrow().mode()).isEqualTo("on-site");
        assertThat(pool(event, "digital")).isEqualTo("1/0");
    }

    /** What a process that dies in the middle leaves is what a transaction that is rolled back leaves. */
    @Test
    void whatACrashLeavesIsGoneOnWithAndNothingIsDoneTwice() throws Exception {
        var event = open("on-site", 10, null);
        var people = List.of(register(event, "anna"), register(event, "bo"), register(event, "cilla"));
        var id = UUID.randomUUID();
        var act = new BulkAct(
                id, UUID.fromString(event), new Act(Kind.CANCEL, null, "Skäl"), "test", Instant.now(), null);
        transaction.executeWithoutResult(ordering -> {
            acts.add(act, people);
            doing.next(id);
            ordering.setRollbackOnly();
        });
        assertThat(acts.find(id)).as("the order died with it").isEmpty();
        transaction.executeWithoutResult(ordering -> acts.add(act, people));
        transaction.executeWithoutResult(dying -> {
            assertThat(doing.next(id)).isInstanceOf(Doing.Step.Done.class);
            dying.setRollbackOnly();
        });
        assertThat(people).allSatisfy(one -> assertThat(state(one)).isEqualTo("confirmed"));

        try (var replicas = Executors.newFixedThreadPool(3)) {
            Callable<Void> goOn = () -> {
                goingThrough.goOn();
                return null;
            };
            for (var done : replicas.invokeAll(List.of(goOn, goOn, goOn))) {
                done.get();
            }
        }
        assertThat(finished(event, id)).isEqualTo(Map.of("done", 3));
        assertThat(people).allSatisfy(one -> {
            assertThat(state(one)).isEqualTo("cancelled");
            assertThat(registrations.find(one).orElseThrow().version())
                    .as("cancelled once")
                    .isEqualTo(3);
        });
        assertThat(pool(event, "on-site")).isEqualTo("0/0");
    }

    @Test
    void whoCameIsNotedOnceItHasBegunAndFoundByTheList() throws Exception {
        var event = open("on-site", 10, null);
        var came = register(event, "anna");
        register(event, "bo");
        var body = """
                {"act":"attended","registrations":["%s"],"expected":1}""".formatted(came);
        assertThat(send(post(path(event) + "/look"), body).getStatus())
                .as("too early")
                .isEqualTo(409);
        jdbc.sql("""
                        update event set starts_at = (now() at time zone zone) - interval '1 hour', starts_instant = now() - interval '1 hour'
                        where id = cast(? as uuid)""").param(event).update();
        var noted = UUID.randomUUID();
        send(put(path(event) + "/" + noted), body);
        assertThat(finished(event, noted)).isEqualTo(Map.of("done", 1));
        assertThat(listed(event, "came=true")).isEqualTo(1);

        var again = send(post(path(event) + "/look"), body);
        assertThat(JsonPath.<List<String>>read(text(again), "$.leftOut[*].why")).containsExactly("already");
        var undone = UUID.randomUUID();
        send(put(path(event) + "/" + undone), body.replace("attended", "not-attended"));
        assertThat(finished(event, undone)).isEqualTo(Map.of("done", 1));
        assertThat(listed(event, "came=true")).isZero();
    }

    @Test
    void whatCannotBeOrderedIsSaidAndNothingIsDone() throws Exception {
        var event = open("on-site", 10, null);
        var other = open("on-site", 10, null);
        var one = register(event, "anna");
        var elsewhere = register(other, "anna");
        for (var wrong : List.of(
                "{}",
                "{\"act\":\"cancel\",\"filter\":{}}",
                "{\"act\":\"cancel\",\"reason\":\"%s\",\"filter\":{}}".formatted("a".repeat(501)),
                "{\"act\":\"give-place\"}",
                "{\"act\":\"give-place\",\"registrations\":[]}",
                "{\"act\":\"give-place\",\"registrations\":[\"%s\"],\"filter\":{}}".formatted(one),
                "{\"act\":\"give-place\",\"filter\":{\"state\":\"asleep\"}}",
                "{\"act\":\"change-mode\",\"mode\":\"digital\",\"filter\":{}}")) {
            assertThat(send(post(path(event) + "/look"), wrong).getStatus())
                    .as(wrong)
                    .isEqualTo(422);
            assertThat(send(put(path(event) + "/" + UUID.randomUUID()), wrong).getStatus())
                    .as(wrong)
                    .isEqualTo(422);
        }
        var body = """
                {"act":"cancel","reason":"Skäl","registrations":["%s","%s"],"expected":%d}""";
        var foreign = send(post(path(event) + "/look"), body.formatted(one, elsewhere, 2));
        assertThat(JsonPath.<Integer>read(text(foreign), "$.registrations"))
                .as("another event's is none")
                .isEqualTo(1);
        assertThat(send(put(path(event) + "/" + UUID.randomUUID()), body.formatted(one, elsewhere, 2))
                        .getStatus())
                .as("not as it was shown")
                .isEqualTo(409);
        var id = UUID.randomUUID();
        send(put(path(other) + "/" + id), body.formatted(elsewhere, elsewhere, 1));
        assertThat(send(get(path(event) + "/" + id), "").getStatus()).isEqualTo(404);
        assertThat(send(put(path(event) + "/" + id), body.formatted(one, one, 1))
                        .getStatus())
                .isEqualTo(404);
        assertThat(state(one)).isEqualTo("confirmed");
    }

    private Map<String, Integer> finished(String event, UUID id) {
        await("the act is carried out")
                .atMost(Duration.ofSeconds(30))
                .until(() -> JsonPath.read(text(send(get(path(event) + "/" + id), "")), "$.finishedAt") != null);
        return acts.progress(id).outcomes().stream()
                .collect(Collectors.toMap(BulkActs.Outcome::outcome, BulkActs.Outcome::number));
    }

    private int listed(String event, String filter) throws Exception {
        return JsonPath.<List<Object>>read(
                        text(send(get("/api/events/" + event + "/registrations?" + filter), "")), "$.items")
                .size();
    }

    private static String path(String event) {
        return "/api/events/" + event + "/bulk-acts";
    }

    private String state(UUID registration) {
        return registrations.find(registration).orElseThrow().state().word();
    }

    /** Taken and waiting. */
    private String pool(String event, String mode) {
        return jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = cast(? as uuid) and mode = ?")
                .params(event, mode)
                .query(String.class)
                .single();
    }

    private String open(String mode, int seats, @Nullable Integer digital) throws Exception {
        var draft = send(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"%s","place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"digitalCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), mode, host, seats, digital));
        String event = JsonPath.read(text(draft), "$.id");
        var path = "/api/events/" + event;
        send(put(path + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send(post(path + "/publication"), "{\"expectedRecipients\":0}")
                        .getStatus())
                .isEqualTo(200);
        return event;
    }

    private UUID register(String event, String who) {
        return register(event, who, null);
    }

    /** A stranger registers and proves the address. */
    private UUID register(String event, String who, @Nullable GroupForm group) {
        var email = who + "-" + event + "@annan.example";
        registering.stranger(
                UUID.fromString(event),
                new RegistrationForm("Bo Ek", email, "Ekstads kommun", "on-site", "sv", null, null, group, null));
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
