package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;
import se.samling.platform.testing.TestTokens;

/** A programme of several days: sessions that partners write, places at them that are never sold twice, and no person in two at once. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class SessionIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final UUID host = UUID.randomUUID();
    private final UUID library = UUID.randomUUID();
    private final UUID theatre = UUID.randomUUID();
    private final UUID librarian = UUID.randomUUID();
    private final UUID actor = UUID.randomUUID();
    private String event = "";
    private List<String> sessions = List.of();

    @BeforeEach
    void fiveDaysWithTwoPartners() throws Exception {
        for (var id : List.of(host, library, theatre)) {
            KafkaProbe.publish("samling.organisations.v1", id, "OrganisationChanged", 1, """
                    {"organisationId":"%s","kind":"other","name":"Organisation %s"}""".formatted(id, id));
        }
        coordinator(librarian, library);
        coordinator(actor, theatre);
        await("the partners and their coordinators")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from known_organisation where id in (:ids)", host, library, theatre)
                                == 3
                        && count("select count(*) from known_person where id in (:ids)", librarian, actor) == 2);
        event = read(ok("POST", "/api/events", """
                {"title":{"sv":"Demokratistugan %s"},"ingress":{"sv":"Fem dagar"},"startsAt":"2027-06-09T09:00:00","endsAt":"2027-06-13T16:00:00",
                 "mode":"on-site","place":{"name":"Stugan"},"hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "waitingList":true,"contactEmail":"demokrati@lansstyrelsen.example"}""".formatted(UUID.randomUUID(), host)), "$.id");
    }

    @Test
    void aPartnerSeesTheDraftAndWritesItsOwnSessionsOnly() throws Exception {
        programme(2, 2);
        var desk = TestTokens.bearer(TestTokens.organiser(librarian));
        assertThat(read(content(call("GET", "/api/events/" + event, desk, "")), "$.sessions[?(@.mine == true)].owner"))
                .contains(library.toString())
                .doesNotContain(theatre.toString());
        assertThat(call("GET", "/api/events/" + event, "", "").getStatus())
                .as("a draft")
                .isEqualTo(404);
        assertThat(content(call("GET", "/api/events?desk=true", desk, ""))).contains(event);
        var words =
                "{\"title\":{\"sv\":\"Läsa tillsammans\"},\"contributors\":[{\"name\":\"Alva Lind\",\"title\":\"bibliotekarie\"}]}";
        var own = "/api/events/" + event + "/sessions/" + sessions.get(1);
        assertThat(call("PUT", own, desk, words).getStatus()).isEqualTo(200);
        assertThat(read(ok("GET", "/api/events/" + event, ""), "$.programme[1].title.sv"))
                .isEqualTo("Läsa tillsammans");
        assertThat(read(ok("GET", "/api/events/" + event, ""), "$.programme[1].session.seats"))
                .as("what the host decides stays")
                .isEqualTo("2");
        for (var foreign :
                List.of(sessions.get(2), sessions.get(0), UUID.randomUUID().toString())) {
            assertThat(call("PUT", "/api/events/" + event + "/sessions/" + foreign, desk, words)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(call("PUT", "/api/events/" + event + "/programme", desk, "{\"items\":[]}")
                        .getStatus())
                .isEqualTo(403);
        problem("invalid-input", "PUT", own, "{}");
        problem("invalid-input", "PUT", own, "{\"title\":{\"sv\":\"%s\"}}".formatted("x".repeat(201)));
        var invited = KafkaProbe.await(
                "samling.sessions.v1", 2, message -> message.key().equals(event));
        assertThat(invited.stream()
                        .map(message -> message.body().path("personId").asString()))
                .containsExactlyInAnyOrder(librarian.toString(), actor.toString());
        invited.forEach(message -> assertThat(
                        Contracts.violations("sessions", message.body().toString()))
                .isEmpty());
    }

    @Test
    void sixtyPeopleAtOnceNeverGetMorePlacesThanThereAreAndTheQueueMovesInOrder() throws Exception {
        programme(10, 5);
        publish();
        var people = new ArrayList<String>();
        for (int at = 0; at < 60; at++) {
            people.add(registered());
        }
        var calls = people.stream()
                .map(token -> (Callable<Integer>)
                        () -> call("POST", own(token, sessions.get(1)), "", "").getStatus())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(count(
                        "select count(*) from session_place where state = 'confirmed' and session_id in (:ids)",
                        session(1)))
                .isEqualTo(10);
        assertThat(count("select taken from seat_pool where event_id in (:ids)", session(1)))
                .isEqualTo(10);
        assertThat(count("select waiting from seat_pool where event_id in (:ids)", session(1)))
                .isEqualTo(50);
        var seated = people.stream()
                .filter(token -> state(token, 1).equals("confirmed"))
                .toList();
        var first = people.stream()
                .filter(token -> position(token, 1) == 1)
                .findFirst()
                .orElseThrow();
        call("DELETE", own(seated.getFirst(), sessions.get(1)), "", "");
        assertThat(state(first, 1)).as("the first in the queue").isEqualTo("confirmed");
        call("DELETE", "/api/registrations/own/" + seated.get(1), "", "");
        assertThat(count("select taken from seat_pool where event_id in (:ids)", session(1)))
                .as("who leaves the event leaves its sessions, and the next comes in")
                .isEqualTo(10);
        assertThat(count("select waiting from seat_pool where event_id in (:ids)", session(1)))
                .isEqualTo(48);
        moreSeatsAskFirst(people);
        KafkaProbe.await(
                        "samling.sessions.v1",
                        2,
                        message -> message.key().equals(event) && message.type().equals("SessionPlaceGiven"))
                .forEach(message -> assertThat(
                                Contracts.violations("sessions", message.body().toString()))
                        .isEmpty());
    }

    private void moreSeatsAskFirst(List<String> people) throws Exception {
        var next = people.stream()
                .filter(token -> position(token, 1) == 1)
                .findFirst()
                .orElseThrow();
        var path = "/api/events/" + event + "/programme";
        var preview = ok("POST", path + "/preview", items(12, 5));
        assertThat(read(preview, "$.people")).isEqualTo("2");
        assertThat(read(preview, "$.places[0].session.sv")).isEqualTo("Pass 1");
        for (var agreed : List.of("", "?places=3")) {
            var refused = problem("places-to-give", "PUT", path + agreed, items(12, 5));
            assertThat(read(refused, "$.people")).isEqualTo("2");
        }
        assertThat(state(next, 1)).as("not before the host agrees").isEqualTo("waiting");
        ok("PUT", path + "?places=2", items(12, 5));
        assertThat(state(next, 1)).isEqualTo("confirmed");
        assertThat(count("select waiting from seat_pool where event_id in (:ids)", session(1)))
                .isEqualTo(46);
    }

    @Test
    void nobodyIsInTwoSessionsAtOnceHoweverTheyAsk() throws Exception {
        programme(50, 50);
        publish();
        var token = registered();
        var calls = new ArrayList<Callable<Integer>>();
        for (int at = 0; at < 20; at++) {
            var wanted = sessions.get(1 + at % 2);
            calls.add(() -> call("POST", own(token, wanted), "", "").getStatus());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }
        assertThat(count("select count(*) from session_place where session_id in (:ids)", session(1), session(2)))
                .isEqualTo(1);
        int booked = state(token, 1).equals("confirmed") ? 1 : 2;
        var refused = problem("sessions-overlap", "POST", own(token, sessions.get(3 - booked)), "");
        assertThat(read(refused, "$.detail")).contains("Pass 1", "Pass 2");
        assertThat(call("POST", own(token, sessions.get(3)), "", "").getStatus())
                .as("the next day")
                .isEqualTo(200);
    }

    @Test
    void theLastPlaceThatTwoAskForAtOnceThroughTwoReplicasIsGivenToOne() throws Exception {
        programme(1, 2);
        publish();
        var people = List.of(registered(), registered());
        try (var replica = Replica.of(EventServiceApplication.class, environment);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replica.awaitReady();
            for (int round = 0; round < 5; round++) {
                var here = threads.submit(() -> call("POST", own(people.getFirst(), sessions.get(1)), "", "")
                        .getStatus());
                var there = threads.submit(() -> post(replica, own(people.getLast(), sessions.get(1))));
                assertThat(List.of(here.get(), there.get())).containsOnly(200);
                assertThat(List.of(state(people.getFirst(), 1), state(people.getLast(), 1)))
                        .containsExactlyInAnyOrder("confirmed", "waiting");
                assertThat(count("select taken from seat_pool where event_id in (:ids)", session(1)))
                        .isEqualTo(1);
                for (var person : people) {
                    call("DELETE", own(person, sessions.get(1)), "", "");
                }
                assertThat(count("select taken from seat_pool where event_id in (:ids)", session(1)))
                        .isZero();
            }
        }
    }

    private static int post(Replica replica, String path) throws Exception {
        var request = HttpRequest.newBuilder(replica.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void badInputGetsAClearAnswer() throws Exception {
        programme(2, 2);
        publish();
        var token = registered(false);
        problem("not-at-the-event", "POST", own(token, sessions.get(1)), "");
        var seated = registered();
        problem("session-without-booking", "POST", own(seated, sessions.get(0)), "");
        problem("not-found", "POST", own(seated, UUID.randomUUID().toString()), "");
        ok("POST", own(seated, sessions.get(1)), "");
        ok("POST", own(registered(), sessions.get(1)), "");
        var taken = problem("session-has-people", "PUT", "/api/events/" + event + "/programme", items(null, 2));
        assertThat(read(taken, "$.detail")).contains("Pass 1");
        var small = problem("invalid-input", "PUT", "/api/events/" + event + "/programme", items(1, 2));
        assertThat(read(small, "$.errors[0].field")).isEqualTo("items[1].session.seats");
        problem("invalid-input", "PUT", "/api/events/" + event + "/programme", items(0, 2));
        problem(
                "invalid-input",
                "PUT",
                "/api/events/" + event + "/programme",
                items(2, 2).replace(library.toString(), UUID.randomUUID().toString()));
        var outside = problem(
                "invalid-input",
                "PUT",
                "/api/events/" + event + "/programme",
                items(2, 2).replace("2027-06-10T10", "2027-07-10T10"));
        assertThat(read(outside, "$.errors[0].field")).startsWith("items[3].");
        assertThat(count("select taken from seat_pool where event_id in (:ids)", session(1)))
                .isEqualTo(2);
    }

    private void programme(int first, int second) throws Exception {
        var detail = ok("PUT", "/api/events/" + event + "/programme", items(first, second));
        sessions = JsonPath.read(detail, "$.programme[*].id");
    }

    /** Two sessions at the same time on two tracks, one that everybody may come to before them, and one the day after. */
    private String items(Integer first, int second) {
        return """
                {"items":[
                 {"id":%s,"startsAt":"2027-06-09T09:00:00","endsAt":"2027-06-09T10:00:00","title":{"sv":"Invigning"},"contributors":[]},
                 {"id":%s,"startsAt":"2027-06-09T10:00:00","endsAt":"2027-06-09T11:00:00","title":{"sv":"Pass 1"},"track":"A","contributors":[],
                  "session":{"ownerId":"%s","room":"Stora salen","seats":%s}},
                 {"id":%s,"startsAt":"2027-06-09T10:30:00","endsAt":"2027-06-09T11:30:00","title":{"sv":"Pass 2"},"track":"B","contributors":[],
                  "session":{"ownerId":"%s","room":"Lilla salen","seats":%d}},
                 {"id":%s,"startsAt":"2027-06-10T10:00:00","endsAt":"2027-06-10T11:00:00","title":{"sv":"Pass 3"},"track":"A","contributors":[],
                  "session":{"seats":5}}]}""".formatted(id(0), id(1), library, first, id(2), theatre, second, id(3));
    }

    private String id(int at) {
        return sessions.isEmpty() ? "null" : "\"" + sessions.get(at) + "\"";
    }

    private void publish() throws Exception {
        ok("POST", "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}");
    }

    private String registered() throws Exception {
        return registered(true);
    }

    /** The token of the personal link of somebody with a place at the event, proven or not. */
    private String registered(boolean proven) throws Exception {
        var email = UUID.randomUUID() + "@kultur.example";
        ok("POST", "/api/events/" + event + "/registrations", """
                {"name":"Ada Nilsson","email":"%s","mode":"on-site","language":"sv"}""".formatted(email));
        var id = jdbc.sql(
                        "select r.id from registration r join participant p on p.id = r.participant_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single()
                .toString();
        if (proven) {
            ok("POST", "/api/registrations/proofs/" + link("registration-proof", id), "{}");
        }
        return link("registration", id);
    }

    private String state(String token, int at) {
        return own(token, at, "state");
    }

    private int position(String token, int at) {
        return Integer.parseInt(own(token, at, "position"));
    }

    private String own(String token, int at, String field) {
        try {
            return read(
                            content(call("GET", "/api/registrations/own/" + token + "/sessions", "", "")),
                            "$[?(@.id=='" + sessions.get(at) + "')]." + field)
                    .replaceAll("[\\[\\]\"]", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String own(String token, String session) {
        return "/api/registrations/own/" + token + "/sessions/" + session;
    }

    private UUID session(int at) {
        return UUID.fromString(sessions.get(at));
    }

    private void coordinator(UUID person, UUID organisation) {
        KafkaProbe.publish(
                "samling.people.v1", person, "PersonChanged", 1, """
                {"personId":"%s","email":"%s@partner.example","proven":true,"name":"Kim Ek","language":"sv",
                 "delegations":[{"organisationId":"%s","role":"coordinator"}]}""".formatted(person, person, organisation));
    }

    private int count(String sql, UUID... ids) {
        return jdbc.sql(sql).param("ids", List.of(ids)).query(Integer.class).single();
    }

    private String link(String purpose, String subject) {
        return links.sign(purpose, subject, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private String ok(String method, String path, String body) throws Exception {
        var answer = call(method, path, ADMIN, body);
        assertThat(answer.getStatus()).as(path + " " + content(answer)).isBetween(200, 299);
        return content(answer);
    }

    private String problem(String problem, String method, String path, String body) throws Exception {
        var answer = content(call(method, path, ADMIN, body));
        assertThat(read(answer, "$.type")).as(answer).isEqualTo("urn:samling:problem:" + problem);
        return answer;
    }

    private MockHttpServletResponse call(String method, String path, String caller, String body) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "\"" + version() + "\"")
                .content(body);
        if (!caller.isEmpty()) {
            request.header("Authorization", caller);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private String version() {
        return event.isEmpty()
                ? "1"
                : String.valueOf(count("select version from event where id in (:ids)", UUID.fromString(event)));
    }

    private static String content(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String read(String body, String path) {
        return String.valueOf(JsonPath.<Object>read(body, path));
    }
}
