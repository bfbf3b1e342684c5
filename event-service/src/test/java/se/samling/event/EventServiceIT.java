package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.admission.Admission;
import se.samling.event.admission.AdmissionQueue;
import se.samling.event.participant.Meeting;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** From the members that others tell of, over the one act of publishing, to places that are never sold twice. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class EventServiceIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    AdmissionQueue queue;

    @Autowired
    Meeting meeting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private UUID host = UUID.randomUUID();
    private UUID network = UUID.randomUUID();
    private UUID sister = UUID.randomUUID();

    @BeforeEach
    void twoNetworksOfOneHost() {
        host = UUID.randomUUID();
        network = UUID.randomUUID();
        sister = UUID.randomUUID();
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        for (var id : List.of(network, sister)) {
            KafkaProbe.publish("samling.networks.v1", id, "NetworkChanged", 1, """
                    {"networkId":"%s","slug":"n-%s","name":{"sv":"Nätverket"},"hosts":[],"contactEmail":"a@b.example","feeKronor":0}""".formatted(id, id));
        }
        await("the networks")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_network where id in (:ids)")
                                        .param("ids", List.of(network, sister))
                                        .query(Integer.class)
                                        .single()
                                == 2
                        && jdbc.sql("select count(*) from known_organisation where id = ?")
                                        .param(host)
                                        .query(Integer.class)
                                        .single()
                                == 1);
    }

    private UUID member(String email, List<UUID> networks) {
        var person = UUID.randomUUID();
        KafkaProbe.publish("samling.people.v1", person, "PersonChanged", 1, """
                {"personId":"%s","email":"%s","proven":true,"name":"Ada Nilsson","language":"sv","delegations":[]}""".formatted(person, email));
        for (var id : networks) {
            var membership = UUID.randomUUID();
            KafkaProbe.publish("samling.memberships.v1", membership, "MembershipGranted", 1, """
                    {"membershipId":"%s","networkId":"%s","personId":"%s","state":"active","since":"2026-01-01T00:00:00Z"}""".formatted(
                            membership, id, person));
        }
        await("the member")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_membership where person_id = ?")
                                        .param(person)
                                        .query(Integer.class)
                                        .single()
                                == networks.size()
                        && jdbc.sql("select count(*) from known_person where id = ?")
                                        .param(person)
                                        .query(Integer.class)
                                        .single()
                                == 1);
        return person;
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

    private static String draft(
            UUID host, List<UUID> networks, String who, String capacity, String startsAt, String endsAt) {
        var ids = networks.stream().map(id -> '"' + id.toString() + '"').toList();
        return """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"%s","endsAt":"%s","mode":"on-site",
                 "place":{"name":"Stockholm"},"hostIds":["%s"],"networkIds":%s,"audience":{"who":"%s"},"onSiteCapacity":%s,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), startsAt, endsAt, host, ids, who, capacity);
    }

    private UUID published(String who, String capacity, int recipients) throws Exception {
        var made = send(
                post("/api/events"),
                draft(host, List.of(network, sister), who, capacity, "2027-09-16T09:00:00", "2027-09-16T12:00:00"));
        var id = JsonPath.<String>read(made, "$.id");
        send(put("/api/events/" + id + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        send(post("/api/events/" + id + "/announcement"), "{\"saveTheDate\":false}");
        send(post("/api/events/" + id + "/publication"), "{\"expectedRecipients\":%d}".formatted(recipients));
        return UUID.fromString(id);
    }

    @AfterEach
    void everyMessageKeepsItsContract() {
        for (var topic : List.of("events", "participants", "registrations", "invitations")) {
            for (var message : KafkaProbe.messages("samling." + topic + ".v1", sent -> !sent.tombstone())) {
                assertThat(Contracts.violations(topic, message.body().toString()))
                        .as("%s %s", message.type(), message.body())
                        .isEmpty();
            }
        }
    }

    @Test
    void aMemberOfBothHostingNetworksGetsOneInvitationAndOnePlace() throws Exception {
        var person = member("ada" + UUID.randomUUID() + "@kultur.example", List.of(network, sister));
        var event = published("members", "10", 1);
        http.perform(post("/api/events/" + event + "/publication")
                        .header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"expectedRecipients\":1}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:already-published"));
        var issued = KafkaProbe.await(
                "samling.invitations.v1",
                1,
                message -> event.toString().equals(message.body().get("eventId").asString()));
        assertThat(issued).hasSize(1);
        var token =
                links.sign("invitation", event + ":" + person, 0, Instant.now().plus(1, ChronoUnit.HOURS));
        var form = "{\"invitationToken\":\"%s\",\"mode\":\"on-site\",\"language\":\"sv\"}".formatted(token);
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            http.perform(post("/api/events/" + event + "/registrations")
                            .header("Idempotency-Key", key)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(form))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.outcome").value("confirmed"));
        }
        http.perform(post("/api/events/" + event + "/registrations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(form))
                .andExpect(jsonPath("$.outcome").value("already-registered"));
        assertThat(jdbc.sql("select taken from seat_pool where event_id = ?")
                        .param(event)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        http.perform(post("/api/invitations/" + token + "/decline"))
                .andExpect(jsonPath("$.state").value("declined"));
        assertThat(jdbc.sql("select taken from seat_pool where event_id = ?")
                        .param(event)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aStrangerProvesTheAddressFirstAndIsToldToJoinWhenTheEventIsForMembers() throws Exception {
        var open = published("everyone", "10", 0);
        var closed = published("members", "10", 0);
        for (var event : List.of(open, closed)) {
            var email = "bo" + UUID.randomUUID() + "@annan.example";
            http.perform(post("/api/events/" + event + "/registrations")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"name\":\"Bo Ek\",\"email\":\"%s\",\"mode\":\"on-site\",\"language\":\"sv\"}"
                                    .formatted(email)))
                    .andExpect(jsonPath("$.outcome").value("proof-sent"));
            var asked = KafkaProbe.await(
                    "samling.registrations.v1",
                    1,
                    message -> event.toString()
                            .equals(message.body().get("eventId").asString()));
            var proof = links.sign(
                    "registration-proof",
                    asked.getFirst().key(),
                    0,
                    Instant.now().plus(1, ChronoUnit.HOURS));
            http.perform(get("/api/registrations/proofs/" + proof))
                    .andExpect(jsonPath("$.state").value("awaiting-proof"));
            var answer = http.perform(post("/api/registrations/proofs/" + proof));
            if (event.equals(open)) {
                answer.andExpect(jsonPath("$.outcome").value("confirmed"));
            } else {
                answer.andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.networks.length()").value(2));
            }
        }
    }

    @Test
    void anOrganiserRegistersPeopleByHandOutsideTheAudienceTooButNeverBeyondTheSeats() throws Exception {
        var event = published("members", "2", 0);
        var mark = UUID.randomUUID().toString();
        var path = "/api/events/" + event + "/entries";
        var first = send(post(path), "{\"name\":\"Bo Ek\",\"email\":\"bo%s@annan.example\"}".formatted(mark));
        assertThat(JsonPath.<String>read(first, "$.outcome")).isEqualTo("confirmed");
        assertThat(JsonPath.<String>read(first, "$.token")).isNull();

        var list = """
                {"entries":[{"name":"Bo Ek","email":"BO%1$s@annan.example"},{"name":"Ada Ro","email":"ada%1$s@annan.example","language":"en"},
                 {"name":"","email":"ingen"},{"name":"Ulf By","email":"ulf%1$s@annan.example"},{"name":"Ulf By","email":"ulf%1$s@annan.example"}]}
                """.formatted(mark);
        var dry = send(post(path + "/imports?dryRun=true"), list);
        assertThat(JsonPath.<List<String>>read(dry, "$[*].outcome"))
                .containsExactly("already-registered", "confirmed", "refused", "waiting", "refused");
        assertThat(JsonPath.<List<String>>read(dry, "$[2].errors[*].code")).containsExactly("required", "bad-address");
        var done = send(post(path + "/imports"), list);
        assertThat(JsonPath.<List<String>>read(done, "$[*].outcome"))
                .containsExactly("already-registered", "confirmed", "refused", "waiting", "refused");
        var again = send(post(path + "/imports"), list);
        assertThat(JsonPath.<List<String>>read(again, "$[*].outcome"))
                .containsExactly(
                        "already-registered", "already-registered", "refused", "already-registered", "refused");
    }

    @Test
    void twoHundredAtOnceOnOneSeatThroughTwoReplicasLeaveOneSeatTakenAndNobodyLost() throws Exception {
        var event = published("everyone", "1", 0);
        var participants = IntStream.range(0, 200)
                .mapToObj(i -> meeting.meet("p" + i + "-" + UUID.randomUUID() + "@annan.example", "P " + i, "sv", null)
                        .id())
                .toList();
        var settings = new ArrayList<String>();
        for (var name : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.kafka.bootstrap-servers",
                "samling.oidc.issuer",
                "samling.link.key",
                "samling.public-url")) {
            settings.add("--" + name + "=" + environment.getRequiredProperty(name));
        }
        settings.addAll(List.of(
                "--server.port=0",
                "--spring.kafka.consumer.group-id=" + environment.getProperty("spring.kafka.consumer.group-id")));
        try (var replica = new SpringApplicationBuilder(EventServiceApplication.class)
                        .run(settings.toArray(String[]::new));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var queues = List.of(queue, replica.getBean(AdmissionQueue.class));
            var calls = IntStream.range(0, 200)
                    .<Callable<Admission>>mapToObj(i -> () -> queues.get(i % 2)
                            .admit(new Admission.Wish(event, participants.get(i), "on-site", true, UUID.randomUUID())))
                    .toList();
            var outcomes = new ArrayList<Admission>();
            for (var answer : people.invokeAll(calls)) {
                outcomes.add(answer.get());
            }
            assertThat(outcomes)
                    .filteredOn(Admission.Confirmed.class::isInstance)
                    .hasSize(1);
            groupsOfMixedSizes(participants, queues, people);
            assertThat(outcomes.stream()
                            .filter(Admission.Waiting.class::isInstance)
                            .map(one -> ((Admission.Waiting) one).position()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 199).boxed().toList());
        }
        var rows = send(get("/api/events/" + event + "/registrations?state=confirmed"), "");
        http.perform(delete("/api/registrations/" + JsonPath.read(rows, "$.items[0].id"))
                        .param("reason", "x".repeat(501))
                        .header("Authorization", ADMIN))
                .andExpect(status().isUnprocessableContent());
        http.perform(delete("/api/registrations/" + JsonPath.read(rows, "$.items[0].id"))
                        .param("reason", "Lokalen byttes.")
                        .header("Authorization", ADMIN))
                .andExpect(status().isNoContent());
        assertThat(jdbc.sql("select count(*) from registration where event_id = ? and state = 'confirmed'")
                        .param(event)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo("1/198");
    }

    /** People are counted, whatever their number is: the room is full or the first who waits does not fit. */
    private void groupsOfMixedSizes(
            List<UUID> participants, List<AdmissionQueue> queues, java.util.concurrent.ExecutorService people)
            throws Exception {
        int room = 301;
        var event = published("everyone", String.valueOf(room), 0);
        var calls = IntStream.range(0, 200)
                .<Callable<Admission>>mapToObj(i -> () -> queues.get(i % 2)
                        .admit(new Admission.Wish(
                                event,
                                participants.get(i),
                                "on-site",
                                true,
                                UUID.randomUUID(),
                                new Admission.Company(1 + i % 7, i % 3 == 0, null, null),
                                null)))
                .toList();
        for (var answer : people.invokeAll(calls)) {
            assertThat(answer.get()).isNotInstanceOf(Admission.Refused.class);
        }
        record Sum(int seated, int waiting, int asked) {}
        var sum = jdbc.sql("""
                        select sum(seats) as seated, sum(wanted) as waiting, sum(seats + wanted) as asked from registration
                        where event_id = ? and (state = 'confirmed' or state = 'waiting')
                        """).param(event).query(Sum.class).single();
        assertThat(sum.asked())
                .isEqualTo(IntStream.range(0, 200).map(i -> 1 + i % 7).sum());
        assertThat(jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo(sum.seated() + "/" + sum.waiting());
        int free = room - sum.seated();
        int first = jdbc.sql("select wanted from registration where event_id = ? order by waiting_number limit 1")
                .param(event)
                .query(Integer.class)
                .single();
        assertThat(free).isBetween(0, first - 1);
    }

    @Test
    void timesThatDaylightSavingSkipsAndEndsBeforeStartsAreNamed() throws Exception {
        for (var times : List.of(
                List.of("2027-03-28T02:30:00", "2027-03-28T04:00:00", "startsAt"),
                List.of("2027-03-29T10:00:00", "2027-03-29T09:00:00", "endsAt"))) {
            http.perform(post("/api/events")
                            .header("Authorization", ADMIN)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(draft(host, List.of(network), "members", "1", times.get(0), times.get(1))))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value(times.get(2)));
        }
    }
}
