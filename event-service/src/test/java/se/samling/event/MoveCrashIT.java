package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;
import se.samling.platform.testing.TestTokens;

/** Two replicas carry out moves that are due at the same moment, and one of them is killed meanwhile: each move is told once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BackingServices
class MoveCrashIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    private static final RestClient CLIENT = RestClient.create();
    private static final int MOVES = 20;

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyMoveIsToldOnceThoughAReplicaIsKilledWhileItCarriesThemOut() throws Exception {
        var events = IntStream.range(0, MOVES).mapToObj(number -> published()).toList();
        try (var replica = Replica.of(EventServiceApplication.class, environment)) {
            replica.awaitReady();
            events.forEach(event -> move(event, "2027-09-23"));
            events.forEach(event -> move(event, "2027-09-24"));
            jdbc.sql("update waiting_move set due_at = now() where event_id in (:ids)")
                    .param("ids", events)
                    .update();
            await("the first moves")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> waiting(events) < MOVES);
        }
        await("all moves").atMost(Duration.ofSeconds(30)).until(() -> waiting(events) == 0);
        var ids = events.stream().map(UUID::toString).toList();
        var told = KafkaProbe.await(
                "samling.events.v1",
                MOVES,
                message -> ids.contains(message.key()) && message.type().equals("EventMoved"));
        assertThat(told).extracting(Incoming::key).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(told)
                .allSatisfy(message ->
                        assertThat(message.body().get("startsAt").asString()).startsWith("2027-09-24"));
    }

    private int waiting(List<UUID> events) {
        return jdbc.sql("select count(*) from waiting_move where event_id in (:ids)")
                .param("ids", events)
                .query(Integer.class)
                .single();
    }

    private void move(UUID event, String day) {
        ask(
                HttpMethod.POST,
                "/api/events/" + event + "/move",
                "{\"startsAt\":\"%1$sT09:00:00\",\"endsAt\":\"%1$sT12:00:00\",\"graceSeconds\":60}".formatted(day));
    }

    private UUID published() {
        var host = UUID.randomUUID();
        jdbc.sql("insert into known_organisation (id, name, kind, version) values (?, 'Forum', 'state-agency', 1)")
                .param(host)
                .update();
        var event = JsonPath.<String>read(
                ask(HttpMethod.POST, "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"digital","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host)), "$.id");
        ask(HttpMethod.PUT, "/api/events/" + event + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        ask(HttpMethod.POST, "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}");
        return UUID.fromString(event);
    }

    private String ask(HttpMethod method, String path, String body) {
        var answer = CLIENT.method(method)
                .uri("http://localhost:" + port + path)
                .header("Authorization", ADMIN)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
        return String.valueOf(answer);
    }
}
