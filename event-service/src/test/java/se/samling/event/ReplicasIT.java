package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;
import se.samling.platform.testing.TestTokens;

/**
 * Two processes on one database. The same person registers at both and is checked in at two doors, each with a process of its own, at the
 * same moment, while one of them is killed: everybody is there once, and no answer that was given is taken back.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BackingServices
class ReplicasIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    private final Set<UUID> answered = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> registered = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> letIn = new ConcurrentHashMap<>();
    private URI here = URI.create("http://localhost");

    @Test
    void everybodyIsRegisteredAndCheckedInOnceThoughAReplicaIsKilledMeanwhile() throws Exception {
        throughTwoReplicas(30, 1);
    }

    @Test
    @Tag("faults")
    void everybodyIsRegisteredAndCheckedInOnceThoughAReplicaIsKilledAgainAndAgain() throws Exception {
        throughTwoReplicas(400, 5);
    }

    private void throughTwoReplicas(int people, int kills) throws Exception {
        here = URI.create("http://localhost:" + port);
        int seats = people * 2 / 3;
        try (var replica = Replica.of(EventServiceApplication.class, environment);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var event = published(seats);
            var doors =
                    Map.of(here, door(event, "Entré A"), replica.awaitReady().address(), door(event, "Entré B"));
            for (int number = 0; number < people; number++) {
                var person = person();
                var form = "{\"invitationToken\":\"%s\",\"mode\":\"on-site\",\"language\":\"sv\"}"
                        .formatted(invitation(event, person));
                doors.forEach((at, door) -> threads.submit(() -> arrive(at, door, register(at, event, person, form))));
            }
            for (int kill = 1; kill <= kills; kill++) {
                int enough = kill * 2 * people / (kills + 2);
                await(enough + " answers")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> answered.size() >= enough);
                replica.kill();
                replica.startAgain();
            }
            await("an answer to everybody").atMost(PATIENCE).until(() -> answered.size() == 2 * people);
            demandEverybodyOnce(event, people, seats);
            demandOneArrivalEach(event);
        }
    }

    private void demandEverybodyOnce(UUID event, int people, int seats) {
        var rows = jdbc.sql("""
                        select p.person_id, r.state from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ?""").param(event).query().listOfRows();
        assertThat(rows).as("everybody once").hasSize(people);
        assertThat(rows.stream().filter(row -> "confirmed".equals(row.get("state"))))
                .hasSize(seats);
        for (var row : rows) {
            if ("confirmed".equals(registered.get((UUID) row.get("person_id")))) {
                assertThat(row.get("state")).as("what was told holds").isEqualTo("confirmed");
            }
        }
        var told = KafkaProbe.await(
                "samling.registrations.v1",
                people,
                message -> !message.tombstone()
                        && event.toString()
                                .equals(message.body().path("eventId").asString()));
        assertThat(told.stream().map(message -> message.key()).distinct())
                .as("each is told of")
                .hasSize(people);
    }

    private void demandOneArrivalEach(UUID event) {
        var seated = jdbc.sql("select id from registration where event_id = ? and state = 'confirmed'")
                .param(event)
                .query(UUID.class)
                .list();
        var standing = jdbc.sql("select id, registration_id from check_in where event_id = ? and undone_at is null")
                .param(event)
                .query()
                .listOfRows();
        assertThat(standing).extracting(row -> row.get("registration_id")).containsExactlyInAnyOrderElementsOf(seated);
        for (var row : standing) {
            assertThat(letIn.getOrDefault((UUID) row.get("registration_id"), Set.of()))
                    .as("only the act that stands was told that it counts")
                    .containsExactly((UUID) row.get("id"));
        }
        assertThat(jdbc.sql("select registration_id from attendance where event_id = ? and way = 'room' and people = 1")
                        .param(event)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(seated);
    }

    private UUID register(URI at, UUID event, UUID person, String form) {
        var answer = untilAnswered(
                request(at, "/api/events/" + event + "/registrations")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                200);
        String outcome = JsonPath.read(answer, "$.outcome");
        if (!outcome.equals("already-registered")) {
            registered.put(person, outcome);
        }
        return UUID.fromString(JsonPath.read(answer, "$.registrationId"));
    }

    /** Whoever waits for a place is not let in, and that is an answer too. */
    private void arrive(URI at, String door, UUID registration) {
        var id = UUID.randomUUID();
        var answer = untilAnswered(
                request(at, "/api/stations/" + door + "/check-ins/" + id)
                        .PUT(BodyPublishers.ofString("{\"registrationId\":\"%s\"}".formatted(registration)))
                        .build(),
                200,
                409);
        if (answer.contains("\"checked-in\"")) {
            letIn.computeIfAbsent(registration, none -> ConcurrentHashMap.newKeySet())
                    .add(id);
        }
        answered.add(id);
    }

    /** As a telephone with patience: the same request again, until there is an answer. */
    private static String untilAnswered(HttpRequest request, Integer... answers) {
        return await("an answer")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            try {
                                var answer = CLIENT.send(request, BodyHandlers.ofString());
                                return List.of(answers).contains(answer.statusCode()) ? answer.body() : "";
                            } catch (IOException away) {
                                return "";
                            }
                        },
                        body -> !body.isEmpty());
    }

    private static HttpRequest.Builder request(URI at, String path) {
        return HttpRequest.newBuilder(at.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");
    }

    private UUID person() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into known_person (id, email, proven, name, language, coordinates, version)
                        values (?, ?, true, 'Kim Ek', 'sv', '{}', 1)""").params(id, id + "@kultur.example").update();
        return id;
    }

    private String invitation(UUID event, UUID person) {
        jdbc.sql("""
                        insert into invitation (id, event_id, person_id, network_ids, invited_at, version)
                        values (?, ?, ?, '{}', now(), 1)""").params(UUID.randomUUID(), event, person).update();
        return links.sign("invitation", event + ":" + person, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private String door(UUID event, String name) throws Exception {
        return JsonPath.read(
                ask("POST", "/api/events/" + event + "/stations", "{\"name\":\"" + name + "\"}"), "$.token");
    }

    private UUID published(int seats) throws Exception {
        var host = UUID.randomUUID();
        jdbc.sql("insert into known_organisation (id, name, kind, version) values (?, 'Forum', 'state-agency', 1)")
                .param(host)
                .update();
        var event = JsonPath.<String>read(
                ask("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","place":{"name":"Stockholm"},"hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "onSiteCapacity":%d,"waitingList":true,"contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host, seats)), "$.id");
        ask("PUT", "/api/events/" + event + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        ask("POST", "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}");
        return UUID.fromString(event);
    }

    private String ask(String method, String path, String body) throws Exception {
        var answer = CLIENT.send(
                request(here, path)
                        .header("Authorization", TestTokens.bearer(TestTokens.admin()))
                        .header("If-Match", "\"1\"")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
