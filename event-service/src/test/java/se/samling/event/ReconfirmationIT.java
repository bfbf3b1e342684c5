package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import se.samling.event.reconfirmation.Closing;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Proving;
import se.samling.event.registration.Registering;
import se.samling.event.registration.RegistrationForm;
import se.samling.event.registration.Registrations;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** "Ny tid – gäller din anmälan?": who has answered, who is reminded, and what becomes of silence when the time is over. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class ReconfirmationIT {

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
    PersonalLinks links;

    @Autowired
    Closing closing;

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
    void onlyWhoHasNotAnsweredIsRemindedOnceADayAndSilenceGivesThePlaceToTheQueue() throws Exception {
        var event = open(3);
        var yes = register(event, "anna");
        var no = register(event, "bo");
        var silent = register(event, "cilla");
        var queued = register(event, "dan");
        move(event, "2027-09-20");
        var late = register(event, "eva");

        answer(yes, true);
        answer(no, false);
        assertThat(state(queued)).as("the place that was given up").isEqualTo("confirmed");
        answer(queued, true);

        assertThat(counts(event)).isEqualTo("stays 2, leaves 1, lost 0, none 1");
        assertThat(names(event, "none")).containsExactly("Cilla");
        assertThat(names(event, "leaves")).containsExactly("Bo");
        assertThat(names(event, "stays")).as("whoever came since is not asked").containsExactly("Anna", "Dan");

        var reminded = remind(event, "2027-09-10T18:00:00", "cancel");
        assertThat(reminded.getStatus()).as(text(reminded)).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(text(reminded), "$.reminded")).isEqualTo(1);
        var told = KafkaProbe.await(
                "samling.reconfirmations.v1",
                1,
                message -> event.equals(message.body().path("eventId").asString()));
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo(silent.toString());
            assertThat(Contracts.violations("reconfirmations", message.body().toString()))
                    .isEmpty();
        });
        var again = remind(event, "2027-09-10T18:00:00", "keep");
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(text(again)).contains("redan gått i dag");
        assertThat(JsonPath.<String>read(text(own(silent)), "$.silent")).isEqualTo("cancel");

        timeIsOver(event);
        bothReplicasClose();

        assertThat(state(silent)).isEqualTo("cancelled");
        assertThat(state(late)).as("the queue gets what silence left").isEqualTo("confirmed");
        assertThat(List.of(state(yes), state(queued))).containsOnly("confirmed");
        assertThat(taken(event)).isEqualTo(3);
        assertThat(counts(event)).isEqualTo("stays 2, leaves 1, lost 1, none 0");
        assertThat(cancellations(silent)).as("cancelled once, whoever did it").isEqualTo(1);
    }

    @Test
    void aReplicaThatWasStoppedMidwayLeavesTheRestToTheNextAndALateYesIsRefused() throws Exception {
        var event = open(5);
        var first = register(event, "anna");
        var second = register(event, "bo");
        move(event, "2027-09-20");
        remind(event, "2027-09-10T18:00:00", "cancel");
        timeIsOver(event);
        jdbc.sql("update answer_time set closed_at = now() where event_id = cast(? as uuid)")
                .param(event)
                .update();

        var late = answer(first, true);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Svarstiden är slut");
        closing.closeWhatIsOver();
        assertThat(List.of(state(first), state(second))).containsOnly("cancelled");
        assertThat(taken(event)).isZero();
    }

    @Test
    void whoKeepsThePlaceByDefaultMayAnswerLateAndANewMoveAsksAnew() throws Exception {
        var event = open(5);
        var person = register(event, "anna");
        move(event, "2027-09-20");
        remind(event, "2027-09-10T18:00:00", "keep");
        timeIsOver(event);
        closing.closeWhatIsOver();
        assertThat(state(person)).isEqualTo("confirmed");
        assertThat(answer(person, true).getStatus()).isEqualTo(200);
        assertThat(counts(event)).isEqualTo("stays 1, leaves 0, lost 0, none 0");

        move(event, "2027-09-21");

        assertThat(counts(event)).isEqualTo("stays 0, leaves 0, lost 0, none 1");
        assertThat(text(send(get("/api/events/" + event + "/reconfirmation"), "")))
                .contains("\"time\":null");
    }

    @Test
    void aReminderNamesWhatIsWrongWithIt() throws Exception {
        var event = open(5);
        assertThat(remind(event, "2027-09-10T18:00:00", "keep").getStatus())
                .as("nobody has been asked")
                .isEqualTo(409);
        register(event, "anna");
        move(event, "2027-09-20");

        var empty = remind(event, null, "perhaps");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(text(empty), "$.errors[*].field"))
                .containsExactlyInAnyOrder("silent", "answerBy");
        assertThat(text(remind(event, "2027-09-20T09:00:00", "keep"))).contains("före träffens början");
        assertThat(text(remind(event, "2020-01-01T09:00:00", "keep"))).contains("minst ett dygn");
    }

    private void bothReplicasClose() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Void> close = () -> {
                closing.closeWhatIsOver();
                return null;
            };
            for (var done : both.invokeAll(List.of(close, close))) {
                done.get();
            }
        }
    }

    private void timeIsOver(String event) {
        jdbc.sql("update answer_time set over_at = now() - interval '1 minute' where event_id = cast(? as uuid)")
                .param(event)
                .update();
    }

    private MockHttpServletResponse remind(String event, String answerBy, String silent) throws Exception {
        return send(
                post("/api/events/" + event + "/reconfirmation/reminder"),
                "{\"answerBy\":%s,\"silent\":\"%s\"}"
                        .formatted(answerBy == null ? "null" : "\"" + answerBy + "\"", silent));
    }

    private MockHttpServletResponse own(UUID registration) throws Exception {
        return send(get("/api/registrations/own/" + link(registration) + "/reconfirmation"), "");
    }

    private MockHttpServletResponse answer(UUID registration, boolean stays) throws Exception {
        return send(
                post("/api/registrations/own/" + link(registration) + "/reconfirmation"), "{\"stays\":" + stays + "}");
    }

    private String link(UUID registration) {
        return links.own(registrations.find(registration).orElseThrow());
    }

    private String counts(String event) throws Exception {
        var answers = JsonPath.parse(text(send(get("/api/events/" + event + "/reconfirmation"), "")));
        return "stays %s, leaves %s, lost %s, none %s"
                .formatted(
                        answers.read("$.answers.stays").toString(),
                        answers.read("$.answers.leaves").toString(),
                        answers.read("$.answers.lost").toString(),
                        answers.read("$.answers.none").toString());
    }

    private List<String> names(String event, String answer) throws Exception {
        return JsonPath.read(
                text(send(get("/api/events/" + event + "/reconfirmation/answers?answer=" + answer), "")),
                "$.items[*].name");
    }

    private void move(String event, String day) throws Exception {
        var moved = send(
                post("/api/events/" + event + "/move"),
                "{\"startsAt\":\"%1$sT09:00:00\",\"endsAt\":\"%1$sT12:00:00\"}".formatted(day));
        assertThat(moved.getStatus()).as(text(moved)).isEqualTo(200);
    }

    private String open(int seats) throws Exception {
        var draft = send(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"on-site","place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host, seats));
        String event = JsonPath.read(text(draft), "$.id");
        var path = "/api/events/" + event;
        send(put(path + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send(post(path + "/publication"), "{\"expectedRecipients\":0}")
                        .getStatus())
                .isEqualTo(200);
        return event;
    }

    /** A stranger registers and proves the address. */
    private UUID register(String event, String who) {
        var email = who + "-" + event + "@annan.example";
        var name = who.substring(0, 1).toUpperCase() + who.substring(1);
        registering.stranger(
                UUID.fromString(event), new RegistrationForm(name, email, null, "on-site", "sv", null, null));
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where p.email = ? and r.event_id = cast(? as uuid)""").params(email, event).query(UUID.class).single();
        proving.prove(id);
        return id;
    }

    private String state(UUID registration) {
        return registrations.find(registration).orElseThrow().state().word();
    }

    private int taken(String event) {
        return jdbc.sql("select taken from seat_pool where event_id = cast(? as uuid) and mode = 'on-site'")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private static long cancellations(UUID registration) {
        return KafkaProbe.await(
                        "samling.registrations.v1",
                        1,
                        message -> message.key().equals(registration.toString())
                                && "RegistrationCancelled".equals(message.type()))
                .size();
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
