package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.enrolment.Enrolling;
import se.samling.event.enrolment.KnownEnrolment;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** Participants of a cohort at its meetings (R3.5): all of them once, whatever comes first, twice or late. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class EnrolmentIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Enrolling enrolling;

    @Autowired
    TransactionTemplate transaction;

    private final UUID host = UUID.randomUUID();
    private final UUID network = UUID.randomUUID();
    private final UUID enrolment = UUID.randomUUID();

    @BeforeEach
    void aCohort() {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"civil-society","name":"Förbundet"}""".formatted(host));
        KafkaProbe.publish("samling.networks.v1", network, "NetworkChanged", 1, """
                {"networkId":"%s","slug":"k-%s","name":{"sv":"Kohorten"},"hosts":[],"contactEmail":"a@b.example","feeKronor":8000,
                 "term":{"startsOn":"2027-01-18","endsOn":"2028-05-31","meetings":5}}""".formatted(network, network));
        await("the cohort")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from known_network where cohort and id = ?", network) == 1
                        && count("select count(*) from known_organisation where id = ?", host) == 1);
    }

    @Test
    void everyParticipantIsAtEveryMeetingWhateverComesFirst() throws Exception {
        var first = announced("2027-09-16", "10");
        var ada = person("ada");
        enrol(1, taking(ada));
        registered(first, 1);
        var second = announced("2027-10-16", "10");
        registered(second, 1);
        var bo = UUID.randomUUID();
        enrol(2, taking(ada), taking(bo));
        known(bo, "bo");
        registered(first, 2);
        registered(second, 2);
        assertThat(count("select taken from seat_pool where event_id = ?", first))
                .isEqualTo(2);
        assertThat(KafkaProbe.messages(
                        "samling.invitations.v1",
                        message -> first.toString()
                                .equals(message.body().path("eventId").asString())))
                .isEmpty();
    }

    /** Both are told of one admission, on two topics: neither transaction sees what the other one keeps until it is over. */
    @Test
    void whoIsHeardOfInTheSameMomentAsTheirEnrolmentHasAPlace() throws Exception {
        var meeting = announced("2027-09-16", "10");
        var ada = UUID.randomUUID();
        var inTime = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(open -> {
                enrolling.heard(
                        new KnownEnrolment(
                                enrolment,
                                network,
                                List.of(new KnownEnrolment.Enrolled(UUID.randomUUID(), enrolment, ada, true))),
                        1);
                threads.submit(() -> transaction.execute(another -> {
                    jdbc.sql("""
                            insert into known_person (id, email, proven, name, language, coordinates, version)
                            values (?, ?, true, 'ada', 'sv', '{}', 1)""").params(ada, ada + "@ekstad.example").update();
                    enrolling.met(ada);
                    inTime.countDown();
                    return true;
                }));
                await("the other one to wait, or to be done")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> inTime.getCount() == 0
                                || jdbc.sql(
                                                "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                                        .query(Boolean.class)
                                        .single());
            });
            assertThat(inTime.await(20, TimeUnit.SECONDS)).isTrue();
        }
        registered(meeting, 1);
    }

    @Test
    void whoSaidTheyCannotComeIsNotRegisteredAgainByAMessageThatComesTwiceNorByARebuild() throws Exception {
        var meeting = announced("2027-09-16", "10");
        var ada = person("ada");
        enrol(1, taking(ada));
        registered(meeting, 1);
        var token =
                links.sign("enrolment", enrolment.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        var seen = ask("GET", "/api/enrolments/own/" + token + "/meetings", "", 200);
        String registration = JsonPath.read(seen, "$[0].places[0].registrationId");
        assertThat(JsonPath.<String>read(seen, "$[0].places[0].state")).isEqualTo("confirmed");
        var absent = ask("POST", "/api/enrolments/own/" + token + "/meetings/" + registration + "/absence", "", 200);
        assertThat(JsonPath.<String>read(absent, "$[0].places[0].state")).isEqualTo("absent");
        jdbc.sql("delete from known_enrolled").update();
        jdbc.sql("delete from known_enrolment").update();
        jdbc.sql("delete from inbox").update();
        enrol(2, taking(ada));
        var later = announced("2027-11-16", "10");
        registered(later, 1);
        registered(meeting, 0);
    }

    @Test
    void aSubstituteComesToOneMeetingAndTheParticipantToTheOthers() throws Exception {
        var ada = person("ada");
        var first = announced("2027-09-16", "10");
        var second = announced("2027-10-16", "10");
        enrol(1, taking(ada));
        registered(second, 1);
        registered(first, 1);
        var token =
                links.sign("enrolment", enrolment.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        var path = "/api/enrolments/own/" + token + "/meetings";
        String registration = JsonPath.read(ask("GET", path, "", 200), "$[0].places[0].registrationId");
        var bad = ask("POST", path + "/" + registration + "/substitute", "{\"name\":\"Siv\",\"email\":\"siv\"}", 422);
        assertThat(JsonPath.<String>read(bad, "$.errors[0].field")).isEqualTo("email");
        var seen = ask(
                "POST",
                path + "/" + registration + "/substitute",
                "{\"name\":\"Siv Rask\",\"email\":\"siv%s@ekstad.example\"}".formatted(UUID.randomUUID()),
                200);
        assertThat(JsonPath.<List<String>>read(seen, "$[*].places[0].name")).containsExactly("Siv Rask", "ada");
        assertThat(JsonPath.<List<Boolean>>read(seen, "$[*].places[0].substitute"))
                .containsExactly(true, false);
        assertThat(count("select taken from seat_pool where event_id = ?", first))
                .isEqualTo(1);
        ask("POST", path + "/" + UUID.randomUUID() + "/absence", "", 404);
        var other = links.sign(
                "enrolment", UUID.randomUUID().toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        ask("POST", "/api/enrolments/own/" + other + "/meetings/" + registration + "/absence", "", 404);
    }

    @Test
    void theContactAnswersForAParticipantAtAllMeetingsAtOnceWhereNobodyHas() throws Exception {
        var ada = person("ada");
        var first = announced("2027-09-16", "10");
        var second = announced("2027-10-16", "10");
        for (var meeting : List.of(first, second)) {
            ask("PUT", "/api/events/" + meeting + "/form", """
                    {"questions":[{"kind":"text","label":{"sv":"Roll"},"required":true,"purpose":{"sv":"För grupperna"}}]}""", 200);
        }
        enrol(1, taking(ada));
        registered(first, 1);
        registered(second, 1);
        var token =
                links.sign("enrolment", enrolment.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        var path = "/api/enrolments/own/" + token + "/meetings";
        var meetings = ask("GET", path, "", 200);
        assertThat(JsonPath.<List<Boolean>>read(meetings, "$[*].places[0].unanswered"))
                .containsExactly(true, true);
        assertThat(List.of(told("RegistrationConfirmed", first), told("RegistrationConfirmed", second)))
                .as("so that the mail about the place asks for it")
                .containsOnly("Roll");
        var answers = path + "/" + JsonPath.read(meetings, "$[0].places[0].registrationId") + "/answers";
        List<String> asked = JsonPath.read(ask("GET", answers, "", 200), "$.questions[*].id");
        assertThat(asked).as("both meetings ask it").hasSize(1);
        var bad = ask("PUT", answers, "{\"answers\":{}}", 422);
        assertThat(JsonPath.<List<String>>read(bad, "$.errors[*].field"))
                .containsExactly("answers." + asked.getFirst());
        ask("PUT", answers, "{\"answers\":{\"%s\":\"Ledare\"}}".formatted(asked.getFirst()), 204);
        for (var meeting : List.of(first, second)) {
            assertThat(count("select count(*) from form_answer where words = 'Ledare' and event_id = ?", meeting))
                    .isEqualTo(1);
        }
        assertThat(JsonPath.<List<Boolean>>read(ask("GET", path, "", 200), "$[*].places[0].unanswered"))
                .containsExactly(false, false);
        assertThat(List.of(told("RegistrationChanged", first), told("RegistrationChanged", second)))
                .as("and the next does not")
                .containsOnly("");
        assertThat(ask("GET", answers, "", 200))
                .as("what is answered is the participant's")
                .doesNotContain("Roll");
        ask("PUT", answers, "{\"answers\":{}}", 409);
        var other = links.sign(
                "enrolment", UUID.randomUUID().toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        ask("GET", answers.replace(token, other), "", 404);
    }

    @Test
    void whoLeavesForGoodLeavesTheMeetingsToComeAndWhoComesInsteadIsAtThem() throws Exception {
        var ada = person("ada");
        var meeting = announced("2027-09-16", "1");
        var leaving = taking(ada);
        enrol(1, leaving);
        registered(meeting, 1);
        var bo = person("bo");
        enrol(2, leaving.replace("\"taking\":true", "\"taking\":false"), taking(bo));
        await("bo in ada's seat").atMost(Duration.ofSeconds(30)).until(() -> count("""
                        select count(*) from registration r join participant p on p.id = r.participant_id
                        where p.person_id = ? and r.state = 'confirmed'
                        """, bo) == 1);
        registered(meeting, 1);
    }

    @Test
    void whoTakesPartForTwoOrganisationsKeepsThePlaceUntilBothHaveTakenThemAway() throws Exception {
        var ada = person("ada");
        var meeting = announced("2027-09-16", "10");
        var forOne = taking(ada);
        var forTheOther =
                "{\"participantId\":\"%s\",\"personId\":\"%s\",\"taking\":true}".formatted(UUID.randomUUID(), ada);
        var second = UUID.randomUUID();
        enrol(1, forOne);
        registered(meeting, 1);
        enrol(second, 1, forTheOther);
        await("the place that both know of")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from enrolment_place where event_id = ?", meeting) == 2);
        enrol(2, forOne.replace("\"taking\":true", "\"taking\":false"));
        registered(meeting, 1);
        enrol(second, 2, forTheOther.replace("\"taking\":true", "\"taking\":false"));
        registered(meeting, 0);
    }

    @Test
    void whereThereIsNoSeatAParticipantWaitsAndNothingIsOversold() throws Exception {
        var meeting = announced("2027-09-16", "1");
        enrol(1, taking(person("ada")), taking(person("bo")));
        registered(meeting, 1);
        await("the one who waits")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select waiting from seat_pool where event_id = ?", meeting) == 1);
    }

    private String taking(UUID person) {
        return "{\"participantId\":\"%s\",\"personId\":\"%s\",\"taking\":true}"
                .formatted(UUID.nameUUIDFromBytes((enrolment + "" + person).getBytes(StandardCharsets.UTF_8)), person);
    }

    private void enrol(int version, String... participants) {
        enrol(enrolment, version, participants);
    }

    private void enrol(UUID enrolment, int version, String... participants) {
        KafkaProbe.publish("samling.enrolments.v1", enrolment, "EnrolmentChanged", version, """
                {"enrolmentId":"%s","networkId":"%s","organisationId":"%s","contactId":null,"state":"admitted",
                 "termStarts":"2027-01-18","termEnds":"2028-05-31","participants":[%s]}""".formatted(
                enrolment, network, UUID.randomUUID(), Stream.of(participants).collect(Collectors.joining(","))));
        await("enrolment " + version)
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select coalesce(max(version), 0) from known_enrolment where id = ?", enrolment)
                        == version);
    }

    private UUID person(String name) {
        var id = UUID.randomUUID();
        known(id, name);
        return id;
    }

    private void known(UUID id, String name) {
        KafkaProbe.publish("samling.people.v1", id, "PersonChanged", 1, """
                {"personId":"%s","email":"%s%s@ekstad.example","proven":true,"name":"%s","language":"sv","delegations":[]}""".formatted(id, name, id, name));
        await("the person")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from known_person where id = ?", id) == 1);
    }

    private void registered(UUID event, int people) {
        await(people + " registered")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("select count(*) from registration where event_id = ? and state = 'confirmed'", event)
                                == people);
    }

    private UUID announced(String day, String capacity) throws Exception {
        var made = ask("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"%sT10:00:00","endsAt":"%sT16:00:00",
                 "mode":"on-site","place":{"name":"Stockholm"},"hostIds":["%s"],"networkIds":["%s"],"audience":{"who":"members"},
                 "onSiteCapacity":%s,"waitingList":false,"contactEmail":"natverk@forbund.example"}""".formatted(UUID.randomUUID(), day, day, host, network, capacity), 201);
        var id = UUID.fromString(JsonPath.read(made, "$.id"));
        ask("POST", "/api/events/" + id + "/announcement", "{\"saveTheDate\":true}", 200);
        return id;
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).optional().orElse(0);
    }

    /** The questions that a message about a registration for this event says are unanswered. */
    private static String told(String type, UUID event) {
        var message = KafkaProbe.await(
                        "samling.registrations.v1",
                        1,
                        one -> type.equals(one.type())
                                && event.toString()
                                        .equals(one.body().path("eventId").asString()))
                .getFirst()
                .body();
        assertThat(Contracts.violations("registrations", message.toString())).isEmpty();
        return String.join(", ", message.path("unanswered").findValuesAsString("sv"));
    }

    private String ask(String method, String path, String body, int status) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (path.endsWith("/form")) {
            request.header("If-Match", "\"0\"");
        }
        if (!path.contains("/own/")) {
            request.header("Authorization", ADMIN);
        }
        var answer = http.perform(request).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(path + " " + text).isEqualTo(status);
        return text;
    }
}
