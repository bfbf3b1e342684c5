package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samling.event.reconfirmation.Closing;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;

/** "Ny tid – gäller din anmälan?": who has answered, who is reminded, and what becomes of silence when the time is over. */
class ReconfirmationIT extends OpenEvents {

    @Autowired
    Closing closing;

    @Test
    void onlyWhoHasNotAnsweredIsRemindedOnceADayAndSilenceGivesThePlaceToTheQueue() throws Exception {
        var event = open("on-site", 3, 1);
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
        var event = open("on-site", 5, 1);
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
        var event = open("on-site", 5, 1);
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
        var event = open("on-site", 5, 1);
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
}
