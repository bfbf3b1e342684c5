package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.link.SpokenId;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** Two doors and one list: what is sent twice, at once, late, undone or by somebody who may not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BackingServices
class CheckInIT {

    private static final RestClient CLIENT = RestClient.builder()
            .defaultStatusHandler(status -> true, (sent, received) -> {})
            .build();

    @LocalServerPort
    int port;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private UUID host = UUID.randomUUID();
    private UUID event = UUID.randomUUID();
    private String atA = "";
    private String atB = "";

    @BeforeEach
    void anEventWithTwoDoors() {
        host = UUID.randomUUID();
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from known_organisation where id = ?", host) == 1);
        event = event(3);
        atA = station("Entré A");
        atB = station("Entré B");
    }

    @Test
    void theFirstDoorCountsAndTheSecondIsToldWhereAndWhen() {
        var bo = registered("bo");
        var id = UUID.randomUUID();
        var at = Instant.now().minus(40, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        var first = arrive(atA, id, "{\"registrationId\":\"%s\",\"at\":\"%s\"}".formatted(bo, at));
        assertThat(first).containsEntry("outcome", "checked-in").containsEntry("at", at.toString());
        assertThat(arrive(atA, id, "{\"registrationId\":\"%s\",\"at\":\"%s\"}".formatted(bo, at)))
                .as("the answer was lost and it is sent again")
                .isEqualTo(first);
        assertThat(arrive(atB, UUID.randomUUID(), "{\"registrationId\":\"%s\"}".formatted(bo)))
                .containsEntry("outcome", "already")
                .containsEntry("station", "Entré A")
                .containsEntry("at", at.toString());
        assertThat(counts(atB)).isEqualTo("1/1");
        assertThat(attendance(bo)).isEqualTo("room 1");
    }

    @Test
    void whateverTwoDoorsSendAtOnceIsOneCheckIn() throws Exception {
        var bo = registered("bo");
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> door = () -> arrive(atA, UUID.randomUUID(), "{\"registrationId\":\"%s\"}".formatted(bo))
                    .get("outcome");
            var outcomes = doors.invokeAll(java.util.Collections.nCopies(12, door)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(outcomes).containsOnlyOnce("checked-in").hasSize(12);
        }
        assertThat(count("select count(*) from check_in where event_id = ? and undone_at is null", event))
                .isEqualTo(1);
    }

    /** Each of the group has the group's code; doors that were without a connection tell late, and together too much. */
    @Test
    void aGroupComesInPartsAndNeverMoreThanItIs() throws Exception {
        var group = registered("gry");
        jdbc.sql("update seat_pool set capacity = 9, taken = 5 where event_id = ?")
                .param(event)
                .update();
        jdbc.sql("update registration set seats = 5 where id = ?").param(group).update();
        var body = "{\"registrationId\":\"%s\",\"people\":%d}";
        var first = UUID.randomUUID();
        assertThat(arrive(atA, first, body.formatted(group, 2)))
                .containsEntry("outcome", "checked-in")
                .containsEntry("came", 2)
                .containsEntry("places", 5);
        assertThat(arrive(atA, first, body.formatted(group, 2)))
                .as("sent again")
                .containsEntry("came", 2);
        assertThat(counts(atB)).isEqualTo("2/5");
        assertThat(attendance(group)).isEqualTo("room 2");
        for (int wrong : new int[] {0, -1, 6}) {
            var refused = put(atA, UUID.randomUUID(), body.formatted(group, wrong));
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(refused.getBody()).contains("\"people\"", "group-of");
        }
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> door = () ->
                    arrive(atB, UUID.randomUUID(), body.formatted(group, 2)).get("people");
            doors.invokeAll(java.util.Collections.nCopies(8, door));
        }
        assertThat(counts(atA)).as("two, and the one that was left").isEqualTo("5/5");
        assertThat(attendance(group)).isEqualTo("room 5");
        assertThat(arrive(atA, UUID.randomUUID(), body.formatted(group, 1)))
                .containsEntry("outcome", "already")
                .containsEntry("came", 5);

        call("DELETE", "/api/stations/" + atA + "/check-ins/" + first, null, "{}");
        assertThat(attendance(group)).isEqualTo("room 3");
        var list = call("GET", "/api/stations/" + atA, null, "").getBody();
        assertThat(JsonPath.<Integer>read(list, "$.people[0].arrival.people")).isEqualTo(3);
        assertThat(arrive(atA, UUID.randomUUID(), "{\"registrationId\":\"%s\"}".formatted(group)))
                .as("all who are left")
                .containsEntry("people", 2)
                .containsEntry("came", 5);
    }

    @Test
    void anUndoneCheckInDoesNotComeBackByBeingSentAgain() {
        var bo = registered("bo");
        var id = UUID.randomUUID();
        arrive(atA, id, "{\"registrationId\":\"%s\"}".formatted(bo));
        assertThat(call("DELETE", "/api/stations/" + atB + "/check-ins/" + id, null, "{}")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(arrive(atA, id, "{\"registrationId\":\"%s\"}".formatted(bo))).containsEntry("outcome", "undone");
        assertThat(counts(atA)).isEqualTo("0/1");
        assertThat(attendance(bo)).isEqualTo("none");
        assertThat(arrive(atB, UUID.randomUUID(), "{\"registrationId\":\"%s\"}".formatted(bo)))
                .containsEntry("outcome", "checked-in");
    }

    @Test
    void theCodeIsTheirsForThisEventAndNothingElse() {
        var bo = registered("bo");
        var code = JsonPath.<String>read(
                call("GET", "/api/registrations/own/" + link("registration", bo.toString()) + "/ticket", null, "")
                        .getBody(),
                "$.code");
        assertThat(call("GET", "/api/registrations/own/" + code, null, "")
                        .getStatusCode()
                        .value())
                .as("the code opens no personal page")
                .isEqualTo(404);
        assertThat(call("GET", "/api/stations/" + code, null, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var other = event(3);
        var elsewhere = station(other, "Annan dörr");
        assertThat(put(elsewhere, UUID.randomUUID(), "{\"code\":\"%s\"}".formatted(code))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("GET", "/api/events/" + event + "/tickets", TestTokens.admin(), "")
                        .getBody())
                .as("a badge says the same")
                .contains(bo.toString(), code);
        assertThat(arrive(atA, UUID.randomUUID(), "{\"code\":\"%s\"}".formatted(code)))
                .containsEntry("outcome", "checked-in")
                .containsEntry("registrationId", bo.toString());
    }

    @Test
    void whoDropsInTakesASeatIfThereIsOneAndIsToldTheSameAsEverybody() {
        registered("bo");
        closeRegistration();
        var id = UUID.randomUUID();
        var body = "{\"name\":\"Eva Ås\",\"email\":\"eva%s@annan.example\"}".formatted(UUID.randomUUID());
        var outcome = dropIn(id, body);
        assertThat(outcome.getBody()).contains("checked-in");
        assertThat(dropIn(id, body).getBody()).isEqualTo(outcome.getBody());
        assertThat(counts(atA)).isEqualTo("1/2");
        var registration = JsonPath.<String>read(outcome.getBody(), "$.registrationId");
        await("the letter's message")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !KafkaProbe.messages(
                                "samling.registrations.v1",
                                sent -> sent.type().equals("RegistrationConfirmed")
                                        && sent.body().toString().contains(registration))
                        .isEmpty());
        dropIn(
                UUID.randomUUID(),
                "{\"name\":\"Ali Y\",\"email\":\"ali%s@annan.example\"}".formatted(UUID.randomUUID()));
        var full = dropIn(
                UUID.randomUUID(),
                "{\"name\":\"Sen S\",\"email\":\"sen%s@annan.example\"}".formatted(UUID.randomUUID()));
        assertThat(full.getStatusCode().value()).isEqualTo(409);
        assertThat(full.getBody()).contains("event-full");
        var unnamed = dropIn(UUID.randomUUID(), "{\"email\":\"inte en adress\"}");
        assertThat(unnamed.getStatusCode().value()).isEqualTo(422);
        assertThat(unnamed.getBody()).contains("\"name\"", "\"email\"");
    }

    @Test
    void aStationShowsNoAddressAndEndsWhenItIsClosed() {
        var bo = registered("bo");
        var list = call("GET", "/api/stations/" + atA, null, "");
        assertThat(list.getBody()).contains("Bo Ek", SpokenId.of(bo)).doesNotContain("@");
        var again = CLIENT.get()
                .uri("http://localhost:" + port + "/api/stations/" + atA)
                .header("If-None-Match", String.valueOf(list.getHeaders().getETag()))
                .retrieve()
                .toEntity(String.class);
        assertThat(again.getStatusCode().value()).isEqualTo(304);
        var id = JsonPath.<String>read(list.getBody(), "$.id");
        call("DELETE", "/api/events/" + event + "/stations/" + id, TestTokens.admin(), "{}");
        assertThat(call("GET", "/api/stations/" + atA, null, "").getBody()).contains("station-closed");
        assertThat(call("GET", "/api/stations/" + atB, null, "").getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void whoeverChecksPeopleInForTheHostOpensStationsAndNothingElse() {
        var helper = UUID.randomUUID();
        KafkaProbe.publish("samling.people.v1", helper, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"Kim Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"check-in"}]}""".formatted(helper, host));
        await("the helper")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from known_person where id = ?", helper) == 1);
        var token = TestTokens.organiser(helper);
        var stations = "/api/events/" + event + "/stations";
        assertThat(call("POST", stations, token, "{\"name\":\"Entré C\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(call("POST", stations, token, "{\"name\":\" \"}").getBody()).contains("\"name\"");
        assertThat(call("GET", "/api/events/" + event + "/registrations", token, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void whoWasThereGetsACertificateThatAnybodyCanVerify() {
        var bo = registered("bo");
        var eva = registered("eva");
        arrive(atA, UUID.randomUUID(), "{\"registrationId\":\"%s\"}".formatted(bo));
        var path = "/api/registrations/own/" + link("registration", bo.toString()) + "/certificate";
        assertThat(call("POST", path, null, "").getStatusCode().value())
                .as("before it has begun")
                .isEqualTo(404);
        jdbc.sql("""
                        update event set starts_at = '2026-01-12 09:00', ends_at = '2026-01-12 12:00',
                            starts_instant = '2026-01-12 08:00Z', ends_instant = '2026-01-12 11:00Z' where id = ?
                        """).param(event).update();
        var issued = call("POST", path, null, "").getBody();
        var number = JsonPath.<String>read(issued, "$.number");
        assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(JsonPath.<String>read(call("POST", path, null, "").getBody(), "$.number"))
                .as("asked for again")
                .isEqualTo(number);
        var verified = call("GET", "/api/certificates/" + number.toLowerCase(java.util.Locale.ROOT), null, "");
        assertThat(verified.getBody()).contains("Bo Ek", "\"attended\":1", "\"meetings\":1", "2026-01-12");
        assertThat(call(
                                "POST",
                                "/api/registrations/own/" + link("registration", eva.toString()) + "/certificate",
                                null,
                                "")
                        .getStatusCode()
                        .value())
                .as("who was not there")
                .isEqualTo(404);
        var figures =
                call("GET", "/api/figures?year=2026", TestTokens.admin(), "").getBody();
        assertThat(JsonPath.<List<Map<String, Object>>>read(figures, "$.events[?(@.id == '" + event + "')]"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("registered", 2)
                        .containsEntry("room", 1)
                        .containsEntry("digital", 0));
        assertThat(JsonPath.<Map<String, Integer>>read(
                        call("GET", "/api/events/" + event + "/figures", TestTokens.admin(), "")
                                .getBody(),
                        "$.kinds"))
                .as("two people are too few for a group")
                .isEqualTo(Map.of("other", 2));
    }

    private UUID event(int seats) {
        var made = made("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","place":{"name":"Sal 1"},"onSiteCapacity":%d,"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"waitingList":true,"contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), seats, host));
        var id = JsonPath.<String>read(made, "$.id");
        made("PUT", "/api/events/" + id + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        made("POST", "/api/events/" + id + "/publication", "{\"expectedRecipients\":0}");
        return UUID.fromString(id);
    }

    private void closeRegistration() {
        jdbc.sql("update event set deadline = '2020-01-01' where id = ?")
                .param(event)
                .update();
    }

    private String station(String name) {
        return station(event, name);
    }

    private String station(UUID at, String name) {
        return JsonPath.read(
                made("POST", "/api/events/" + at + "/stations", "{\"name\":\"%s\"}".formatted(name)), "$.token");
    }

    private UUID registered(String who) {
        return UUID.fromString(JsonPath.read(
                made("POST", "/api/events/" + event + "/entries", """
                        {"name":"Bo Ek","email":"%s%s@annan.example","mode":"on-site","language":"sv"}""".formatted(who, UUID.randomUUID())),
                "$.registrationId"));
    }

    private String attendance(UUID registration) {
        var rows = jdbc.sql("select way || ' ' || people from attendance where registration_id = ?")
                .param(registration)
                .query(String.class)
                .list();
        return rows.isEmpty() ? "none" : rows.getFirst();
    }

    private String counts(String station) {
        var list = call("GET", "/api/stations/" + station, null, "").getBody();
        return JsonPath.read(list, "$.counts.arrived") + "/" + JsonPath.read(list, "$.counts.expected");
    }

    private Map<String, Object> arrive(String station, UUID id, String body) {
        var answer = put(station, id, body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JsonPath.read(answer.getBody(), "$");
    }

    private ResponseEntity<String> put(String station, UUID id, String body) {
        return call("PUT", "/api/stations/" + station + "/check-ins/" + id, null, body);
    }

    private ResponseEntity<String> dropIn(UUID id, String body) {
        return call("PUT", "/api/stations/" + atA + "/drop-ins/" + id, null, body);
    }

    private String link(String purpose, String subject) {
        return links.sign(purpose, subject, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private String made(String method, String path, String body) {
        var answer = call(method, path, TestTokens.admin(), body);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(path + " " + answer.getBody())
                .isTrue();
        return String.valueOf(answer.getBody());
    }

    private ResponseEntity<String> call(String method, String path, @Nullable String token, String body) {
        var request = CLIENT.method(HttpMethod.valueOf(method))
                .uri("http://localhost:" + port + path)
                .header("If-Match", "\"1\"");
        if (token != null) {
            request.header("Authorization", TestTokens.bearer(token));
        }
        if (!List.of("GET", "DELETE").contains(method)) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }
}
