package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;
import se.samling.platform.testing.TestTokens;

/**
 * The service is killed, for real, while people register, and started again; they ask again until they have an answer. Nobody
 * who was told "confirmed" has lost the place, no place is sold twice, nobody is there twice, and Kafka hears of everybody.
 */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class AdmissionCrashIT {

    private static final int PEOPLE = 150;
    private static final int SEATS = 40;
    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    SignedLinks links;

    private final Map<UUID, String> told = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private URI address;

    @Test
    void nobodyIsLostAndNoPlaceIsSoldTwiceThoughTheServiceIsKilledMeanwhile() throws Exception {
        var event = published();
        var people = IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
        try (var service = Replica.of(EventServiceApplication.class, environment);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            address = service.address();
            people.forEach(person -> threads.submit(() -> registerUntilAnswered(event, person)));
            killAt(15, service);
            killAt(60, service);
            await("an answer for everybody").atMost(Duration.ofSeconds(90)).until(() -> told.size() == PEOPLE);
            everybodyIsThereOnce(event);
        }
        cancelAll(event);
    }

    private void everybodyIsThereOnce(UUID event) {
        var rows = jdbc.sql("""
                        select p.person_id, r.state, r.id from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ?""").param(event).query().listOfRows();
        assertThat(rows).as("everybody once").hasSize(PEOPLE);
        assertThat(rows.stream().filter(row -> "confirmed".equals(row.get("state"))))
                .hasSize(SEATS);
        assertThat(rows.stream().filter(row -> "waiting".equals(row.get("state"))))
                .hasSize(PEOPLE - SEATS);
        for (var row : rows) {
            if ("confirmed".equals(told.get((UUID) row.get("person_id")))) {
                assertThat(row.get("state")).as("what was told holds").isEqualTo("confirmed");
            }
        }
        assertThat(jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo(SEATS + "/" + (PEOPLE - SEATS));
        var heard = KafkaProbe.await(
                "samling.registrations.v1",
                PEOPLE,
                message -> !message.tombstone()
                        && event.toString()
                                .equals(message.body().path("eventId").asString()));
        assertThat(heard.stream().map(message -> message.key()).distinct()).hasSize(PEOPLE);
    }

    /** An act on many, ordered from a service that is killed in the middle of it, is gone on with by another. */
    private void cancelAll(UUID event) throws Exception {
        var act = UUID.randomUUID();
        try (var replica =
                Replica.of(EventServiceApplication.class, environment).awaitReady()) {
            var order = HttpRequest.newBuilder(replica.address().resolve("/api/events/" + event + "/bulk-acts/" + act))
                    .header("Authorization", ADMIN)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("""
                            {"act":"cancel","reason":"Lokalen är stängd.","filter":{},"expected":%d}""".formatted(PEOPLE)))
                    .build();
            assertThat(client.send(order, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            await("the act is begun")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> lines(act, "is not null") >= 5);
            replica.kill();
        }
        assertThat(lines(act, "is null")).as("killed in the middle").isPositive();

        await("another goes on").atMost(Duration.ofSeconds(60)).until(() -> lines(act, "is null") == 0);
        assertThat(lines(act, "= 'done'")).isEqualTo(PEOPLE);
        assertThat(jdbc.sql(
                                "select count(*) from registration where event_id = ? and state = 'cancelled' and seats = 0")
                        .param(event)
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
        assertThat(jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo("0/0");
        var cancelled = KafkaProbe.await(
                "samling.registrations.v1",
                PEOPLE,
                message -> "RegistrationCancelled".equals(message.type())
                        && event.toString()
                                .equals(message.body().path("eventId").asString()));
        assertThat(cancelled.stream()
                        .map(message -> message.body().path("id").asString())
                        .distinct())
                .as("each once")
                .hasSize(PEOPLE);
    }

    private int lines(UUID act, String outcome) {
        return jdbc.sql("select count(*) from bulk_line where act_id = ? and outcome " + outcome)
                .param(act)
                .query(Integer.class)
                .single();
    }

    /** As a browser with patience: the same key again, until there is an answer. */
    private void registerUntilAnswered(UUID event, UUID person) {
        var key = UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(address.resolve("/api/events/" + event + "/registrations"))
                .timeout(Duration.ofSeconds(10))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"invitationToken\":\"%s\",\"mode\":\"on-site\",\"language\":\"sv\"}"
                                .formatted(invitation(event, person))))
                .build();
        await("an answer")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try {
                        var answer = client.send(request, BodyHandlers.ofString());
                        if (answer.statusCode() != 200) {
                            return false;
                        }
                        told.put(person, JsonPath.read(answer.body(), "$.outcome"));
                        return true;
                    } catch (IOException away) {
                        return false;
                    }
                });
    }

    private void killAt(int answers, Replica service) {
        await(answers + " answers")
                .atMost(Duration.ofSeconds(45))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> told.size() >= answers);
        service.kill();
        service.startAgain();
    }

    /** The personal link of an invitation that this person has. */
    private String invitation(UUID event, UUID person) {
        jdbc.sql("""
                        insert into invitation (id, event_id, person_id, network_ids, invited_at, version)
                        values (?, ?, ?, '{}', now(), 1)""").params(UUID.randomUUID(), event, person).update();
        return links.sign("invitation", event + ":" + person, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private UUID person(int number) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into known_person (id, email, proven, name, language, coordinates, version)
                        values (?, ?, true, ?, 'sv', '{}', 1)""").params(id, address(id), "Person " + number).update();
        return id;
    }

    private static String address(UUID person) {
        return person + "@kultur.example";
    }

    private UUID published() throws Exception {
        var host = UUID.randomUUID();
        jdbc.sql("insert into known_organisation (id, name, kind, version) values (?, 'Forum', 'state-agency', 1)")
                .param(host)
                .update();
        var event =
                JsonPath.<String>read(send(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","place":{"name":"Stockholm"},"hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "onSiteCapacity":%d,"waitingList":true,"contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host, SEATS)), "$.id");
        send(put("/api/events/" + event + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        send(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}");
        return UUID.fromString(event);
    }

    private String send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
