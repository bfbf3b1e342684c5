package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samling.event.schedule.CarryingOut;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;

/** From on site to the screen, to both, and back: everybody goes along with what they had, and nobody loses a seat. */
class ModeChangeIT extends OpenEvents {

    @Autowired
    CarryingOut carryingOut;

    @Test
    void seatsAndQueueGoAlongToTheScreenAndWhoWaitedGetsARoomierSeat() throws Exception {
        var event = open("on-site", 2, 3);
        var first = registered(event, "on-site");
        var second = registered(event, "on-site");
        var third = registered(event, "on-site");
        var fourth = registered(event, "on-site");
        assertThat(states(event))
                .containsExactly("confirmed/on-site", "confirmed/on-site", "waiting/on-site", "waiting/on-site");

        var how = """
                "mode":"digital","digitalLink":"https://moten.example/1\"""";

        var preview = text(send(post("/api/events/" + event + "/move/preview"), wanted(how)));
        assertThat(JsonPath.<Integer>read(preview, "$.people")).isEqualTo(1);
        assertThat(JsonPath.<String>read(preview, "$.places[0].registrationId")).isEqualTo(third);
        for (int places : List.of(0, 2)) {
            var unasked = move(event, how, places);
            assertThat(unasked.getStatus()).isEqualTo(409);
            assertThat(JsonPath.<String>read(text(unasked), "$.type")).endsWith(":places-to-give");
            assertThat(JsonPath.<Integer>read(text(unasked), "$.people")).isEqualTo(1);
        }
        assertThat(pools(event)).as("nobody gets a place unasked").containsExactly("on-site 2/2 +2");

        var moved = move(event, how, 1);

        assertThat(moved.getStatus()).as(text(moved)).isEqualTo(200);
        assertThat(JsonPath.<Object>read(text(moved), "$.place")).isNull();
        assertThat(JsonPath.<String>read(text(moved), "$.digitalLink")).isEqualTo("https://moten.example/1");
        assertThat(JsonPath.<String>read(text(moved), "$.previous.mode")).isEqualTo("on-site");
        assertThat(states(event))
                .containsExactly("confirmed/digital", "confirmed/digital", "confirmed/digital", "waiting/digital");
        assertThat(pools(event)).containsExactly("digital 3/3 +1");

        var told = KafkaProbe.await(
                "samling.registrations.v1",
                4,
                message -> "RegistrationFollowed".equals(message.type()) && of(event, message));
        assertThat(told.stream().map(Incoming::key)).containsExactlyInAnyOrder(first, second, third, fourth);
        assertThat(told)
                .allSatisfy(message -> assertThat(Contracts.violations(
                                "registrations", message.body().toString()))
                        .isEmpty());
        assertThat(KafkaProbe.await(
                                "samling.registrations.v1",
                                1,
                                message -> "RegistrationPromoted".equals(message.type()) && of(event, message))
                        .getFirst()
                        .key())
                .as("who waited first")
                .isEqualTo(third);
        var move = KafkaProbe.await(
                        "samling.events.v1", 1, message -> "EventMoved".equals(message.type()) && of(event, message))
                .getFirst();
        assertThat(Contracts.violations("events", move.body().toString())).isEmpty();
        assertThat(told)
                .allSatisfy(message -> assertThat(message.occurredAt())
                        .as("known before the move is told, so that nobody is passed over")
                        .isBeforeOrEqualTo(move.occurredAt()));
    }

    @Test
    void whoWasAgreedToIsRememberedWhileTheMoveWaitsAndAnotherNumberRefusesIt() throws Exception {
        var how = """
                "mode":"digital","digitalLink":"https://moten.example/1","graceSeconds":60""";
        var kept = open("on-site", 1, 2);
        var left = open("on-site", 1, 2);
        for (var event : List.of(kept, left)) {
            registered(event, "on-site");
        }
        registered(kept, "on-site");
        var gone = registered(left, "on-site");
        for (var event : List.of(kept, left)) {
            assertThat(move(event, how, 0).getStatus())
                    .as("said when it is asked for")
                    .isEqualTo(409);
            assertThat(move(event, how, 1).getStatus()).isEqualTo(200);
        }
        assertThat(send(delete("/api/registrations/" + gone), "").getStatus()).isEqualTo(204);

        jdbc.sql("update waiting_move set due_at = now()").update();
        carryingOut.carryOut();

        assertThat(pools(kept)).containsExactly("digital 2/2 +0");
        assertThat(pools(left)).containsExactly("on-site 1/1 +0");
        assertThat(jdbc.sql("select refused from waiting_move where event_id = ?")
                        .param(UUID.fromString(left))
                        .query(String.class)
                        .single())
                .isEqualTo("places-to-give");
    }

    @Test
    void bothWaysBeginWithAnEmptyScreenAndTwoQueuesBecomeOneInTheOrderPeopleAsked() throws Exception {
        var event = open("on-site", 1, 1);
        registered(event, "on-site");
        var early = registered(event, "on-site");
        assertThat(move(event, """
                "mode":"hybrid","digitalLink":"https://moten.example/1\"""").getStatus()).isEqualTo(200);
        assertThat(pools(event)).containsExactly("digital 0/1 +0", "on-site 1/1 +1");
        registered(event, "digital");
        var late = registered(event, "digital");
        jdbc.sql("update event set content = jsonb_set(content, '{digitalCapacity}', '2') where id = ?")
                .param(UUID.fromString(event))
                .update();

        assertThat(move(event, "\"mode\":\"digital\"").getStatus()).isEqualTo(200);

        assertThat(pools(event)).containsExactly("digital 2/2 +2");
        assertThat(jdbc.sql("""
                        select id from registration where event_id = ? and state = 'waiting' order by waiting_number""")
                        .param(UUID.fromString(event))
                        .query(String.class)
                        .list())
                .containsExactly(early, late);
    }

    @Test
    void nobodyLosesASeatWhereThereAreTooFew() throws Exception {
        var event = open("digital", 1, 5);
        registered(event, "digital");
        registered(event, "digital");

        var refused = move(event, """
                "mode":"on-site","place":{"name":"Salen"}""");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].field")).isEqualTo("mode");
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].message"))
                .contains("2 platser är tagna", "bara 1");
        assertThat(states(event)).containsExactly("confirmed/digital", "confirmed/digital");
        assertThat(pools(event)).containsExactly("digital 2/5 +0");
        assertThat(number("select sequence from event where id = ?", UUID.fromString(event)))
                .isZero();
    }

    @Test
    void whoeverMeetsIsToldWhereAndAModeIsOneOfThree() throws Exception {
        var event = open("digital", 5, 5);
        for (var wrong : List.of(
                "\"mode\":\"on-site\"|place",
                "\"mode\":\"telepathy\"|mode",
                "\"mode\":\"hybrid\",\"place\":{\"name\":\"S\"},\"digitalLink\":\"javascript:1\"|digitalLink")) {
            var parts = wrong.split("[|]");
            var refused = move(event, parts[0]);
            assertThat(refused.getStatus()).as(wrong).isEqualTo(422);
            assertThat(JsonPath.<String>read(text(refused), "$.errors[0].field"))
                    .isEqualTo(parts[1]);
        }
        assertThat(pools(event)).containsExactly("digital 0/5 +0");
    }

    private MockHttpServletResponse move(String event, String how) throws Exception {
        return move(event, how, 0);
    }

    private MockHttpServletResponse move(String event, String how, int places) throws Exception {
        return send(post("/api/events/" + event + "/move?places=" + places), wanted(how));
    }

    private static String wanted(String how) {
        return "{\"startsAt\":\"2027-09-16T09:00:00\",\"endsAt\":\"2027-09-16T12:00:00\"," + how + "}";
    }

    private List<String> states(String event) {
        return jdbc.sql("select state || '/' || mode from registration where event_id = ? order by registered_at, id")
                .param(UUID.fromString(event))
                .query(String.class)
                .list();
    }

    private List<String> pools(String event) {
        return jdbc.sql(
                        "select mode || ' ' || taken || '/' || capacity || ' +' || waiting from seat_pool where event_id = ? order by mode")
                .param(UUID.fromString(event))
                .query(String.class)
                .list();
    }

    private static boolean of(String event, Incoming message) {
        return event.equals(message.body().path("eventId").asString());
    }

    private String registered(String event, String mode) {
        return register(event, "Bo Ek", UUID.randomUUID() + "@annan.example", mode, null)
                .toString();
    }
}
