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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.booking.Telling;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A series from its dates over the one act of publishing to one form for some of them. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class SeriesIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Telling telling;

    private final UUID host = UUID.randomUUID();
    private final UUID network = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void aNetworkWithOneMember() {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        KafkaProbe.publish("samling.networks.v1", network, "NetworkChanged", 1, """
                {"networkId":"%1$s","slug":"n-%1$s","name":{"sv":"Nätverket"},"hosts":[],"contactEmail":"a@b.example","feeKronor":0}""".formatted(network));
        KafkaProbe.publish("samling.people.v1", person, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@kommun.example","proven":true,"name":"Ada","language":"sv","delegations":[]}""".formatted(person));
        KafkaProbe.publish("samling.memberships.v1", person, "MembershipGranted", 1, """
                {"membershipId":"%1$s","networkId":"%2$s","personId":"%1$s","state":"active","since":"2026-01-01T00:00:00Z"}""".formatted(person, network));
        await("host, network and member")
                .atMost(Duration.ofSeconds(30))
                .until(() -> List.of("known_organisation", "known_network", "known_person", "known_membership").stream()
                        .allMatch(table -> jdbc.sql("select count(*) from " + table + " where id in (:ids)")
                                        .param("ids", List.of(host, network, person))
                                        .query(Integer.class)
                                        .single()
                                == 1));
    }

    @AfterEach
    void everyMessageKeepsItsContract() {
        for (var topic : List.of("series", "bookings", "events", "registrations", "invitations")) {
            for (var message : KafkaProbe.messages("samling." + topic + ".v1", sent -> !sent.tombstone())) {
                assertThat(Contracts.violations(topic, message.body().toString()))
                        .as("%s %s", message.type(), message.body())
                        .isEmpty();
            }
        }
    }

    @Test
    void aSeriesIsPublishedInOneActAndOneFormTakesSomeOfItsDates() throws Exception {
        var series = series();
        var page = organiser(post("/api/series/" + series + "/dates"), dates("null"), 201);
        List<String> dates = JsonPath.read(page, "$.dates[*].id");
        assertThat(JsonPath.<List<String>>read(page, "$.dates[*].startsAt"))
                .containsExactly("2027-10-15T10:00:00", "2027-10-29T10:00:00", "2027-11-12T10:00:00");
        assertThat(call(get("/api/series/" + series), "", 404)).contains("not-found");

        organiser(post("/api/series/" + series + "/announcement"), "{\"saveTheDate\":true}", 200);
        organiser(post("/api/series/" + series + "/announcement"), "{\"saveTheDate\":true}", 409);
        var saved =
                KafkaProbe.await("samling.invitations.v1", 3, message -> isOf(series, "SaveTheDateIssued", message));
        assertThat(saved).as("one round that names all three dates").allSatisfy(message -> {
            assertThat(message.body().get("series").get("round").asInt()).isEqualTo(1);
            assertThat(message.body().get("series").get("eventIds")).hasSize(3);
        });
        assertThat(JsonPath.<List<String>>read(call(get("/api/series/" + series), "", 200), "$.openDates"))
                .isEmpty();
        assertThat(JsonPath.<Integer>read(
                        organiser(get("/api/series/" + series + "/audience"), "", 200), "$.recipients"))
                .isEqualTo(1);
        organiser(post("/api/series/" + series + "/publication"), "{\"expectedRecipients\":5}", 409);
        organiser(post("/api/series/" + series + "/publication"), "{\"expectedRecipients\":1}", 200);
        organiser(post("/api/series/" + series + "/publication"), "{\"expectedRecipients\":1}", 409);
        var invited =
                KafkaProbe.await("samling.invitations.v1", 3, message -> isOf(series, "InvitationIssued", message));
        assertThat(invited)
                .allMatch(
                        message -> message.body().get("series").get("eventIds").size() == 3);

        fill(dates.get(1));
        var email = "bo" + UUID.randomUUID() + "@annan.example";
        var answer =
                call(post("/api/series/" + series + "/registrations"), form(email, dates.get(0), dates.get(1)), 200);
        assertThat(JsonPath.<List<String>>read(answer, "$.dates[*].outcome"))
                .containsExactly("proof-sent", "proof-sent");
        var asked = KafkaProbe.await(
                        "samling.bookings.v1",
                        1,
                        message -> series.equals(message.body().get("seriesId").asString()))
                .getFirst();
        assertThat(asked.type()).isEqualTo("BookingRequested");
        assertThat(asked.body().get("registrations")).hasSize(2);

        var proof = link("booking-proof", asked.key());
        assertThat(JsonPath.<String>read(call(get("/api/bookings/proofs/" + proof), "", 200), "$.state"))
                .isEqualTo("awaiting-proof");
        var proven = call(post("/api/bookings/proofs/" + proof), "{}", 200);
        assertThat(JsonPath.<List<String>>read(proven, "$.dates[*].outcome")).containsExactly("confirmed", "waiting");
        assertThat(JsonPath.<List<String>>read(
                        call(post("/api/bookings/proofs/" + proof), "{}", 200), "$.dates[*].outcome"))
                .as("followed twice")
                .containsOnly("already-registered");
        var receipts = KafkaProbe.await(
                "samling.bookings.v1", 2, message -> asked.key().equals(message.key()));
        assertThat(receipts).extracting(Incoming::type).containsExactly("BookingRequested", "BookingConfirmed");

        call(delete("/api/registrations/own/" + JsonPath.read(proven, "$.dates[0].token")), "", 200);
        assertThat(states(email)).as("leaving one leaves the other").containsExactlyInAnyOrder("cancelled", "waiting");
        assertThat(organiser(post("/api/events/" + dates.get(2) + "/cancellation"), "{\"reason\":\"Sjukdom\"}", 200))
                .contains("cancelled");
        assertThat(JsonPath.<List<String>>read(call(get("/api/series/" + series), "", 200), "$.dates[*].state"))
                .containsExactly("open", "open", "cancelled");
    }

    @Test
    void aMailThatACrashLeftUntoldIsToldBySweeping() throws Exception {
        var series = published();
        var date = JsonPath.<String>read(call(get("/api/series/" + series), "", 200), "$.openDates[0]");
        call(
                post("/api/series/" + series + "/registrations"),
                form("bo" + UUID.randomUUID() + "@annan.example", date),
                200);
        var booking = jdbc.sql("select id from booking where series_id = ?::uuid")
                .param(series)
                .query(UUID.class)
                .single();
        jdbc.sql(
                        "update booking set told = 0, registration_ids = '{}', changed_at = now() - interval '1 hour' where id = ?")
                .param(booking)
                .update();
        telling.sweep();
        telling.sweep();
        var told = KafkaProbe.await(
                "samling.bookings.v1", 2, message -> message.key().equals(booking.toString()));
        assertThat(told).hasSize(2);
        assertThat(told.getLast().body().get("registrations")).hasSize(1);
    }

    @Test
    void badInputNamesTheFieldAndMakesNoDate() throws Exception {
        var series = series();
        var wrong = organiser(post("/api/series/" + series + "/dates"), """
                {"listed":[{"startsAt":"2027-05-03T10:00:00","endsAt":"2027-05-03T11:00:00"},
                           {"startsAt":"2027-03-28T02:30:00","endsAt":"2027-03-28T04:00:00"}],"event":%s}""".formatted(event("null")), 422);
        assertThat(JsonPath.<List<String>>read(wrong, "$.errors[*].field")).containsExactly("listed[1].startsAt");
        assertThat(JsonPath.<List<Object>>read(organiser(get("/api/series/" + series), "", 200), "$.dates"))
                .isEmpty();

        var open = published();
        for (var body : List.of(
                form("bo@annan.example"),
                form("bo@annan.example", UUID.randomUUID().toString()))) {
            var answer = call(post("/api/series/" + open + "/registrations"), body, 422);
            assertThat(JsonPath.<List<String>>read(answer, "$.errors[*].field")).containsExactly("eventIds");
        }
    }

    @Test
    void whatTheDatesAskIsAskedOnceAndStoredWithEachDate() throws Exception {
        var series = published();
        List<String> dates = JsonPath.read(call(get("/api/series/" + series), "", 200), "$.openDates");
        asking(dates.get(0), "{\"kind\":\"text\",\"label\":{\"sv\":\"Roll\"},\"required\":true,%s}");
        asking(
                dates.get(1),
                "{\"kind\":\"text\",\"label\":{\"sv\":\"Roll\"},\"required\":true,%1$s},{\"kind\":\"number\",\"label\":{\"sv\":\"Antal\"},%1$s}");
        var form = call(get("/api/series/" + series + "/form"), "", 200);
        assertThat(JsonPath.<List<String>>read(form, "$.questions[*].question.label.sv"))
                .containsExactly("Roll", "Antal");
        assertThat(JsonPath.<List<String>>read(form, "$.questions[0].eventIds[*]"))
                .containsExactly(dates.get(0), dates.get(1));
        String role = JsonPath.read(form, "$.questions[0].question.id");
        String number = JsonPath.read(form, "$.questions[1].question.id");

        var email = "siv" + UUID.randomUUID() + "@annan.example";
        var answered = form(email, dates.get(0), dates.get(1), dates.get(2)).replaceFirst("}$", ",\"answers\":%s}");
        var refused = call(post("/api/series/" + series + "/registrations"), answered.formatted("{}"), 422);
        assertThat(JsonPath.<List<String>>read(refused, "$.errors[*].field"))
                .as("missed at two dates, said once")
                .containsExactly("answers." + role);
        assertThat(states(email)).as("no date without its answers").isEmpty();
        call(
                post("/api/series/" + series + "/registrations"),
                answered.formatted("{\"%s\":\"Ledare\",\"%s\":\"3\"}".formatted(role, number)),
                200);
        assertThat(jdbc.sql("""
                        select a.words from form_answer a join registration r on r.id = a.registration_id
                        join participant p on p.id = r.participant_id where p.email = ? order by a.words
                        """).param(email).query(String.class).list()).containsExactly("3", "Ledare", "Ledare");
    }

    private void asking(String event, String questions) throws Exception {
        organiser(
                put("/api/events/" + event + "/form").header("If-Match", "\"0\""),
                "{\"questions\":[%s]}"
                        .formatted(questions.formatted("\"purpose\":{\"sv\":\"För att planera\"},\"keptDays\":30")),
                200);
    }

    private String series() throws Exception {
        var made = organiser(post("/api/series"), """
                {"title":{"sv":"Det demokratiska samtalet"},"ingress":{"sv":"En serie"},"hostIds":["%s"],"networkIds":["%s"],
                 "contributors":[{"name":"Disa Berg","title":"nätsäkerhetsexpert","organisation":"Forum"}],
                 "contacts":[{"name":"Kim Ek","title":"projektledare","email":"kim@forum.example"}]}""".formatted(host, network), 201);
        return JsonPath.read(made, "$.id");
    }

    private String published() throws Exception {
        var series = series();
        organiser(post("/api/series/" + series + "/dates"), dates("5"), 201);
        organiser(post("/api/series/" + series + "/publication"), "{\"expectedRecipients\":1}", 200);
        return series;
    }

    private static String dates(String capacity) {
        return """
                {"pattern":{"first":"2027-10-15","from":"10:00","to":"11:00","everyWeeks":2,"count":3},"event":%s}""".formatted(event(capacity));
    }

    private static String event(String capacity) {
        return """
                {"mode":"digital","audience":{"who":"everyone"},"digitalCapacity":%s,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(capacity);
    }

    /** One seat, and somebody on it. */
    private void fill(String event) {
        jdbc.sql("update seat_pool set capacity = 1, taken = 1 where event_id = ?::uuid")
                .param(event)
                .update();
    }

    private static String form(String email, String... dates) {
        return """
                {"eventIds":[%s],"name":"Bo Ek","email":"%s","mode":"digital","language":"sv"}""".formatted(
                List.of(dates).stream().map(date -> '"' + date + '"').collect(java.util.stream.Collectors.joining(",")),
                email);
    }

    private List<String> states(String email) {
        return jdbc.sql(
                        "select r.state from registration r join participant p on p.id = r.participant_id where p.email = ?")
                .param(email)
                .query(String.class)
                .list();
    }

    private String link(String purpose, String subject) {
        return links.sign(purpose, subject, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private String organiser(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        return call(request.header("Authorization", ADMIN), body, status);
    }

    private static boolean isOf(String series, String type, Incoming message) {
        return type.equals(message.type())
                && series.equals(message.body().path("series").path("seriesId").asString(""));
    }

    private String call(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        var answer = http.perform(request.contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
