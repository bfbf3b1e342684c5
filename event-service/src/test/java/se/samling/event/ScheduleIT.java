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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
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
import se.samling.event.schedule.CarryingOut;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** Moves that wait and can be undone, one by one and a series at once; the calendar, and what is in the way. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class ScheduleIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CarryingOut carryingOut;

    private final UUID host = UUID.randomUUID();
    private final UUID otherHost = UUID.randomUUID();
    private final UUID network = UUID.randomUUID();
    private final UUID coordinator = UUID.randomUUID();

    @BeforeEach
    void twoHostsANetworkAndItsCoordinator() {
        for (var id : List.of(host, otherHost)) {
            KafkaProbe.publish("samling.organisations.v1", id, "OrganisationChanged", 1, """
                    {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(id));
        }
        KafkaProbe.publish("samling.networks.v1", network, "NetworkChanged", 1, """
                {"networkId":"%1$s","slug":"n-%1$s","name":{"sv":"Nätverket"},"hosts":[{"id":"%2$s","name":"Forum"}],
                 "contactEmail":"a@b.example","feeKronor":0}""".formatted(network, host));
        KafkaProbe.publish("samling.people.v1", coordinator, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"Kim Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"coordinator"}]}""".formatted(coordinator, host));
        await("hosts, network and coordinator")
                .atMost(Duration.ofSeconds(30))
                .until(() -> List.of("known_organisation", "known_network", "known_person").stream()
                                .mapToInt(table -> jdbc.sql("select count(*) from " + table + " where id in (:ids)")
                                        .param("ids", List.of(host, otherHost, network, coordinator))
                                        .query(Integer.class)
                                        .single())
                                .sum()
                        == 4);
    }

    @AfterEach
    void everyMessageKeepsItsContract() {
        for (var message : KafkaProbe.messages("samling.events.v1", sent -> !sent.tombstone())) {
            assertThat(Contracts.violations("events", message.body().toString()))
                    .isEmpty();
        }
    }

    @Test
    void aMoveThatIsUndoneHasNeverBeen() throws Exception {
        var event = open(host, "Utbildning", "2027-09-16");
        var waiting = move(event, "2027-09-23", 30, 200);
        assertThat(JsonPath.<String>read(waiting, "$.startsAt"))
                .as("as people know it")
                .startsWith("2027-09-16");
        assertThat(JsonPath.<String>read(waiting, "$.waitingMove.startsAt")).startsWith("2027-09-23");

        assertThat(JsonPath.<Object>read(ask(delete("/api/events/" + event + "/move"), "", 200), "$.waitingMove"))
                .isNull();
        assertThat(ask(delete("/api/events/" + event + "/move"), "", 409)).contains("move-carried-out");
        carryOutNow();
        assertThat(JsonPath.<Integer>read(ask(get("/api/events/" + event), "", 200), "$.sequence"))
                .isZero();
        tellTheReader(event);
        assertThat(told(event)).as("nobody heard of it").doesNotContain("EventMoved");
    }

    @Test
    void twoMovesInARowAreToldOnceWithTheLastTimeThoughTwoReplicasLook() throws Exception {
        var event = open(host, "Utbildning", "2027-09-16");
        move(event, "2027-09-23", 30, 200);
        ask(
                post("/api/events/" + event + "/move"),
                "{\"startsAt\":\"2027-09-24T10:00:00\",\"endsAt\":\"2027-09-24T11:00:00\",\"message\":\"Sjukdom\",\"graceSeconds\":30}",
                200);
        jdbc.sql("update waiting_move set due_at = now() where event_id = ?")
                .param(event)
                .update();
        try (var replicas = Executors.newFixedThreadPool(2)) {
            replicas.submit(carryingOut::carryOut);
            replicas.submit(carryingOut::carryOut);
        }
        var moved = heard(event, "EventMoved");
        assertThat(moved.body().get("startsAt").asString()).startsWith("2027-09-24T10:00");
        assertThat(moved.body().get("previous").get("startsAt").asString()).startsWith("2027-09-16");
        assertThat(moved.body().get("message").asString()).isEqualTo("Sjukdom");
        assertThat(moved.body().get("sequence").asInt()).isEqualTo(1);
        carryOutNow();
        tellTheReader(event);
        assertThat(told(event)).containsOnlyOnce("EventMoved");
        assertThat(ask(delete("/api/events/" + event + "/move"), "", 409)).contains("move-carried-out");
    }

    @Test
    void goingBackToTheOldTimeUndoesAndCancellingTakesTheMoveAlong() throws Exception {
        var event = open(host, "Utbildning", "2027-09-16");
        move(event, "2027-09-23", 30, 200);
        assertThat(JsonPath.<Object>read(move(event, "2027-09-16", 30, 200), "$.waitingMove"))
                .isNull();

        move(event, "2027-09-23", 30, 200);
        ask(post("/api/events/" + event + "/cancellation"), "{\"reason\":\"Sjukdom\"}", 200);
        var cancelled = heard(event, "EventCancelled");
        assertThat(cancelled.body().get("startsAt").asString())
                .as("the time people know")
                .startsWith("2027-09-16");
        carryOutNow();
        tellTheReader(event);
        assertThat(told(event)).doesNotContain("EventMoved");
    }

    @Test
    void whatForbidsAMoveIsSaidWhenItIsAskedForAndLeavesNothingWaiting() throws Exception {
        var event = open(host, "Utbildning", "2027-09-16");
        for (var wrong : List.of(
                "{\"startsAt\":\"2025-09-16T09:00:00\",\"endsAt\":\"2025-09-16T12:00:00\"}",
                "{\"startsAt\":\"2027-03-28T02:30:00\",\"endsAt\":\"2027-03-28T04:00:00\",\"graceSeconds\":10}",
                "{\"startsAt\":\"2027-09-16T09:00:00\",\"endsAt\":\"2027-09-16T12:00:00\",\"graceSeconds\":10}",
                "{\"startsAt\":\"2027-09-17T09:00:00\",\"endsAt\":\"2027-09-17T12:00:00\",\"graceSeconds\":61}",
                "{\"startsAt\":\"2027-09-17T09:00:00\",\"endsAt\":\"2027-09-17T12:00:00\",\"dates\":\"all\"}")) {
            assertThat(ask(post("/api/events/" + event + "/move"), wrong, 422)).contains("errors");
        }
        assertThat(JsonPath.<Object>read(ask(get("/api/events/" + event), "", 200), "$.waitingMove"))
                .isNull();
    }

    @Test
    void whatChangedMeanwhileRefusesTheMoveAndTheOrganiserSeesIt() throws Exception {
        var event = open(host, "Utbildning", "2027-09-16");
        move(event, "2027-09-23", 30, 200);
        jdbc.sql("update event set starts_at = '2026-01-01T09:00', ends_at = '2026-01-01T10:00',"
                        + " starts_instant = '2026-01-01T08:00Z', ends_instant = '2026-01-01T09:00Z' where id = ?")
                .param(event)
                .update();
        carryOutNow();
        assertThat(JsonPath.<String>read(ask(get("/api/events/" + event), "", 200), "$.waitingMove.refused"))
                .isEqualTo("event-held");
        ask(delete("/api/events/" + event + "/move"), "", 200);
    }

    @Test
    void publishingCarriesOutWhatWaitsSoThatInvitationsSayTheNewTime() throws Exception {
        var event = draft(host, "Utbildning", "2027-09-16");
        ask(post("/api/events/" + event + "/announcement"), "{}", 200);
        move(event, "2027-09-23", 30, 200);
        ask(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}", 200);
        assertThat(heard(event, "EventOpened").body().get("startsAt").asString())
                .startsWith("2027-09-23");
        assertThat(told(event)).containsExactly("EventAnnounced", "EventMoved", "EventOpened");
    }

    @Test
    void aSeriesIsMovedAsOneAcrossDaylightSavingAndUndoneAsOne() throws Exception {
        var series = JsonPath.<String>read(ask(post("/api/series"), """
                {"title":{"sv":"Samtalet"},"ingress":{"sv":"En serie"},"hostIds":["%s"],"networkIds":[]}""".formatted(host), 201), "$.id");
        var page = ask(post("/api/series/" + series + "/dates"), """
                {"pattern":{"first":"2027-10-15","from":"10:00","to":"11:00","everyWeeks":2,"count":3},
                 "event":{"mode":"digital","audience":{"who":"everyone"},"contactEmail":"a@forum.example"}}""", 201);
        List<String> dates = JsonPath.read(page, "$.dates[*].id");
        ask(post("/api/series/" + series + "/publication"), "{\"expectedRecipients\":0}", 200);
        var body = """
                {"startsAt":"2027-10-16T09:30:00","endsAt":"2027-10-16T11:00:00","dates":"coming","graceSeconds":%d}""";
        var preview = ask(post("/api/events/" + dates.getFirst() + "/move/preview"), body.formatted(0), 200);
        assertThat(JsonPath.<List<String>>read(preview, "$.dates[*].after.startsAt"))
                .containsExactly("2027-10-16T09:30:00", "2027-10-30T09:30:00", "2027-11-13T09:30:00");
        assertThat(JsonPath.<Integer>read(preview, "$.coming")).isEqualTo(3);

        var move = post("/api/events/" + dates.getFirst() + "/move");
        assertThat(JsonPath.<Integer>read(ask(move, body.formatted(30), 200), "$.waitingMove.dates"))
                .isEqualTo(3);
        ask(delete("/api/events/" + dates.getLast() + "/move"), "", 200);
        assertThat(jdbc.sql("select count(*) from waiting_move where event_id = any (:ids)")
                        .param("ids", dates.stream().map(UUID::fromString).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .as("all of it is undone from any of the dates")
                .isZero();

        ask(post("/api/events/" + dates.getFirst() + "/move"), body.formatted(1), 200);
        var last = heard(UUID.fromString(dates.getLast()), "EventMoved");
        assertThat(last.body().get("startsAt").asString()).isEqualTo("2027-11-13T09:30:00");
        assertThat(last.body().get("endsAt").asString()).isEqualTo("2027-11-13T11:00:00");
        var act = last.body().get("movedTogether");
        assertThat(act.path("events"))
                .as("told as one act, with the version of each")
                .extracting(moved -> moved.path("eventId").asString())
                .containsExactlyInAnyOrderElementsOf(dates);
        for (var date : dates) {
            var told = heard(UUID.fromString(date), "EventMoved");
            assertThat(told.body().get("movedTogether")).isEqualTo(act);
            assertThat(act.path("events"))
                    .anyMatch(moved -> moved.path("eventId").asString().equals(date)
                            && moved.path("version").asLong()
                                    == told.body().get("version").asLong());
        }
    }

    @Test
    void whatIsInTheWayIsSaidBeforeAnythingIsSavedAndNobodyElsesDraftIsTold() throws Exception {
        var event = draft(host, "Utbildning", "2027-09-16");
        var clashing = open(host, "Seminarium", "2027-09-23");
        draft(otherHost, "Hemligt", "2027-09-23");
        var organiser = TestTokens.bearer(TestTokens.organiser(coordinator));
        ask(post("/api/school-breaks"), """
                {"hostId":"%s","breaks":[{"area":"Ekstad","name":"Studiedag","firstDay":"2027-09-22","lastDay":"2027-09-23"}]}""".formatted(host), 201);

        var preview = ask(
                post("/api/events/" + event + "/move/preview"),
                "{\"startsAt\":\"2027-09-23T10:00:00\",\"endsAt\":\"2027-09-23T13:00:00\"}",
                organiser,
                200);
        assertThat(JsonPath.<List<String>>read(preview, "$.dates[0].conflicts[*].kind"))
                .containsExactlyInAnyOrder("contributor", "place", "audience", "school-break");
        assertThat(JsonPath.<List<String>>read(preview, "$.dates[0].conflicts[*].event.id"))
                .containsOnly(clashing.toString());
        assertThat(preview).doesNotContain("Hemligt");

        var holiday = ask(post("/api/schedule/conflicts"), """
                {"startsAt":"2027-06-25T09:00:00","endsAt":"2027-06-25T12:00:00","hostIds":["%s"],"contributors":["Ada Berg"]}""".formatted(host), organiser, 200);
        assertThat(JsonPath.<List<String>>read(holiday, "$[*].name.sv")).containsExactly("Midsommarafton");
    }

    @Test
    void theCalendarHoldsTheHostsOwnEventsWithMovesWhereTheyLeadToAndFilters() throws Exception {
        var first = open(host, "Utbildning", "2027-09-16");
        var second = draft(host, "Utkast", "2027-09-20");
        draft(otherHost, "Hemligt", "2027-09-17");
        move(first, "2027-10-05", 30, 200);
        var organiser = TestTokens.bearer(TestTokens.organiser(coordinator));
        var september = ask(get("/api/schedule?from=2027-09-01&to=2027-09-30"), "", organiser, 200);
        assertThat(JsonPath.<List<String>>read(september, "$.entries[*].event.id"))
                .containsExactly(second.toString());
        var autumn = ask(
                get("/api/schedule?from=2027-09-01&to=2027-12-31").header("Accept-Language", "en"), "", organiser, 200);
        assertThat(JsonPath.<List<String>>read(autumn, "$.entries[*].waitingMove.startsAt"))
                .containsExactly("2027-10-05T09:00:00");
        assertThat(JsonPath.<List<String>>read(autumn, "$.people")).containsExactly("Ada Berg");
        assertThat(JsonPath.<List<String>>read(autumn, "$.holidays[*].name.sv")).contains("Alla helgons dag");
        for (var filter : List.of("state=open", "mode=hybrid", "network=n-none", "person=Bo")) {
            var left = ask(get("/api/schedule?from=2027-09-01&to=2027-12-31&" + filter), "", organiser, 200);
            assertThat(JsonPath.<List<Object>>read(left, "$.entries"))
                    .as(filter)
                    .hasSize(filter.startsWith("state") ? 1 : 0);
        }
        assertThat(ask(get("/api/schedule?from=2027-01-01&to=2029-01-01"), "", organiser, 422))
                .contains("\"to\"");
        ask(delete("/api/events/" + first + "/move"), "", 200);
    }

    @Test
    void schoolBreaksAreKeptAsAWholeListOrNotAtAll() throws Exception {
        var wrong = ask(post("/api/school-breaks"), """
                {"hostId":"%s","breaks":[{"area":"Ekstad","name":"Sportlov","firstDay":"2027-02-15","lastDay":"2027-02-19"},
                                         {"area":"","name":"Lov","firstDay":"2027-02-19","lastDay":"2027-02-15"}]}""".formatted(host), 422);
        assertThat(JsonPath.<List<String>>read(wrong, "$.errors[*].field"))
                .containsExactly("breaks[1].area", "breaks[1].lastDay");
        for (var last : List.of("2027-02-19", "2027-02-20")) {
            ask(post("/api/school-breaks"), """
                    {"hostId":"%s","breaks":[{"area":"Ekstad","name":"Sportlov","firstDay":"2027-02-15","lastDay":"%s"}]}""".formatted(host, last), 201);
        }
        var organiser = TestTokens.bearer(TestTokens.organiser(coordinator));
        var kept = ask(get("/api/school-breaks"), "", organiser, 200);
        assertThat(JsonPath.<List<String>>read(kept, "$[*].lastDay"))
                .as("corrected, not doubled")
                .containsExactly("2027-02-20");
        ask(delete("/api/school-breaks/" + JsonPath.read(kept, "$[0].id")), "", organiser, 204);
        assertThat(ask(get("/api/school-breaks"), "", organiser, 200)).isEqualTo("[]");
    }

    private UUID draft(UUID organisation, String title, String day) throws Exception {
        var id = UUID.fromString(
                JsonPath.read(ask(post("/api/events"), """
                {"title":{"sv":"%1$s"},"ingress":{"sv":"Ingress"},"startsAt":"%2$sT09:00:00","endsAt":"%2$sT12:00:00",
                 "mode":"on-site","place":{"name":"Stora salen"},"hostIds":["%3$s"],"networkIds":["%4$s"],
                 "audience":{"who":"everyone"},"contactEmail":"a@forum.example"}""".formatted(title, day, organisation, network), 201), "$.id"));
        ask(put("/api/events/" + id + "/programme").header("If-Match", "\"1\""), """
                {"items":[{"startsAt":"%1$sT09:00:00","endsAt":"%1$sT12:00:00","title":{"sv":"Inledning"},
                           "contributors":[{"name":"Ada Berg"}]}]}""".formatted(day), 200);
        return id;
    }

    private UUID open(UUID organisation, String title, String day) throws Exception {
        var id = draft(organisation, title, day);
        ask(post("/api/events/" + id + "/publication"), "{\"expectedRecipients\":0}", 200);
        return id;
    }

    private String move(UUID event, String day, int grace, int status) throws Exception {
        return ask(
                post("/api/events/" + event + "/move"),
                "{\"startsAt\":\"%1$sT09:00:00\",\"endsAt\":\"%1$sT12:00:00\",\"graceSeconds\":%2$d}"
                        .formatted(day, grace),
                status);
    }

    private void carryOutNow() {
        jdbc.sql("update waiting_move set due_at = now()").update();
        carryingOut.carryOut();
    }

    /** A later message of the same event: what has not come before it does not come. */
    private void tellTheReader(UUID event) throws Exception {
        var state = JsonPath.<String>read(ask(get("/api/events/" + event), "", 200), "$.state");
        if (!state.equals("cancelled")) {
            ask(post("/api/events/" + event + "/cancellation"), "{\"reason\":\"Slut\"}", 200);
        }
        heard(event, "EventCancelled");
    }

    private static List<String> told(UUID event) {
        return KafkaProbe.messages("samling.events.v1", sent -> sent.key().equals(event.toString())).stream()
                .map(Incoming::type)
                .toList();
    }

    private static Incoming heard(UUID event, String type) {
        return KafkaProbe.await(
                        "samling.events.v1",
                        1,
                        sent -> sent.key().equals(event.toString())
                                && sent.type().equals(type))
                .getFirst();
    }

    private String ask(MockHttpServletRequestBuilder request, String body, int status) throws Exception {
        return ask(request, body, ADMIN, status);
    }

    private String ask(MockHttpServletRequestBuilder request, String body, String token, int status) throws Exception {
        var answer = http.perform(request.header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
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
