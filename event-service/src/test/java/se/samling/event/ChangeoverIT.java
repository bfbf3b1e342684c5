package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** Many events from on site to the screen in one act: all or none, told together, and done once however often it is sent. */
class ChangeoverIT extends OpenEvents {

    private static final String ROOM = """
            "room":{"provider":"play-page","streamUrl":"https://play.forum.example/live.m3u8"}""";

    @Test
    void everybodyGoesAlongToEveryEventAndOneActIsToldHoweverOftenItIsSent() throws Exception {
        var first = open("on-site", 5, 5);
        var second = open("on-site", 5, 5);
        var both = registered(first, "anna-" + host + "@annan.example");
        registered(second, both);
        registered(second, "bo-" + host + "@annan.example");
        var act = UUID.randomUUID();

        var look = send(post("/api/changeovers/look"), order(act, "digital", ROOM, first, second));
        assertThat(look.getStatus()).as(text(look)).isEqualTo(200);
        assertThat(JsonPath.<List<Integer>>read(text(look), "$.people[*].events"))
                .containsExactlyInAnyOrder(2, 1);
        assertThat(modes(first, second)).as("looking changes nothing").containsOnly("on-site");

        var order = order(act, "digital", ROOM, first, second);
        var made = send(post("/api/changeovers"), order);
        assertThat(made.getStatus()).as(text(made)).isEqualTo(200);
        var again = send(post("/api/changeovers"), order);
        assertThat(again.getStatus()).as(text(again)).isEqualTo(200);

        assertThat(modes(first, second)).containsOnly("digital");
        for (var event : List.of(first, second)) {
            assertThat(number("select sequence from event where id = ?", UUID.fromString(event)))
                    .as("moved once")
                    .isEqualTo(1);
            assertThat(number("select count(*) from live_room where event_id = ?", UUID.fromString(event)))
                    .isEqualTo(1);
            assertThat(jdbc.sql("select distinct mode from registration where event_id = cast(? as uuid)")
                            .param(event)
                            .query(String.class)
                            .list())
                    .containsExactly("digital");
        }
        var told = KafkaProbe.await(
                "samling.events.v1",
                2,
                message -> "EventMoved".equals(message.type())
                        && act.toString()
                                .equals(message.body()
                                        .path("movedTogether")
                                        .path("id")
                                        .asString("")));
        assertThat(told).hasSize(2).allSatisfy(message -> {
            assertThat(Contracts.violations("events", message.body().toString()))
                    .isEmpty();
            var events = message.body().path("movedTogether").path("events");
            assertThat(events.size()).isEqualTo(2);
            assertThat(events.valueStream()
                            .filter(one ->
                                    message.key().equals(one.path("eventId").asString()))
                            .map(one -> one.path("version").asLong()))
                    .containsExactly(message.body().path("version").asLong());
        });
    }

    @Test
    void whoWaitsGetsAPlaceByItAsFarAsTheHostHasAgreed() throws Exception {
        var event = open("on-site", 1, 3);
        registered(event, "anna-" + event + "@annan.example");
        registered(event, "bo-" + event + "@annan.example");
        var order = order(UUID.randomUUID(), "digital", ROOM, event);

        var look = send(post("/api/changeovers/look"), order);
        assertThat(JsonPath.<List<Integer>>read(text(look), "$.places[*].people"))
                .containsExactly(1);
        assertThat(send(post("/api/changeovers"), order).getStatus()).isEqualTo(409);
        assertThat(modes(event)).containsOnly("on-site");

        assertThat(send(post("/api/changeovers?places=1"), order).getStatus()).isEqualTo(200);
        assertThat(modes(event)).containsOnly("digital");
        assertThat(send(post("/api/changeovers"), order).getStatus())
                .as("sent again it is the same act")
                .isEqualTo(200);
    }

    @Test
    void oneThatChangedMeanwhileKeepsAllAsTheyWereAndIsNamed() throws Exception {
        var first = open("on-site", 5, 5);
        var second = open("on-site", 5, 5);
        var order = order(UUID.randomUUID(), "digital", ROOM, first, second);
        assertThat(send(post("/api/events/" + second + "/move"), """
                        {"startsAt":"2027-09-17T09:00:00","endsAt":"2027-09-17T12:00:00"}""").getStatus())
                .isEqualTo(200);

        var refused = send(post("/api/changeovers"), order);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(text(refused), "$.errors[*].field"))
                .containsExactly("events[1]");
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].message")).contains("har ändrats sedan");
        assertUntouched(first);
        assertThat(modes(second)).containsExactly("on-site");
    }

    @Test
    void oneThatIsAboutToMoveIsLeftToThatAndADraftComesAlongUntold() throws Exception {
        var first = open("on-site", 5, 5);
        var moving = open("on-site", 5, 5);
        var draft = draft("on-site", 5, 5);
        var order = order(UUID.randomUUID(), "digital", ROOM, first, moving, draft);
        assertThat(send(post("/api/events/" + moving + "/move"), """
                        {"startsAt":"2027-09-17T09:00:00","endsAt":"2027-09-17T12:00:00","graceSeconds":60}""").getStatus())
                .isEqualTo(200);
        var refused = send(post("/api/changeovers"), order);
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].message")).contains("är på väg att flyttas");
        assertUntouched(first);

        assertThat(send(delete("/api/events/" + moving + "/move"), "").getStatus())
                .isEqualTo(200);
        for (int sent = 0; sent < 2; sent++) {
            var made = send(post("/api/changeovers"), order);
            assertThat(made.getStatus()).as(text(made)).isEqualTo(200);
        }
        assertThat(modes(first, moving, draft)).containsOnly("digital");
        assertThat(jdbc.sql(
                                "select jsonb_array_length(moved_together -> 'events') from event where id = cast(? as uuid)")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .as("nobody hears of the draft")
                .isEqualTo(2);
    }

    @Test
    void tooFewSeatsAtOneKeepsAllAsTheyWereAndSoDoesARoomThatCannotBe() throws Exception {
        var roomy = open("on-site", 5, 5);
        var tight = open("on-site", 5, 1);
        registered(roomy, "c-" + host + "@annan.example");
        registered(tight, "d-" + host + "@annan.example");
        registered(tight, "e-" + host + "@annan.example");

        var refused = send(post("/api/changeovers"), order(UUID.randomUUID(), "digital", ROOM, roomy, tight));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(text(refused), "$.errors[*].field"))
                .containsExactly("events[1]");
        assertThat(JsonPath.<String>read(text(refused), "$.errors[0].message")).contains("2 platser är tagna");
        assertUntouched(roomy);
        assertUntouched(tight);

        var roomless = send(post("/api/changeovers"), order(UUID.randomUUID(), "digital", """
                "room":{"provider":"play-page","streamUrl":"javascript:1"}""", roomy));
        assertThat(roomless.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(text(roomless), "$.errors[*].field"))
                .containsExactly("streamUrl");
        assertUntouched(roomy);
    }

    @Test
    void whatCannotBeReadIsNamedAndAnothersEventLooksLikeNone() throws Exception {
        var event = open("on-site", 5, 5);
        for (var wrong : List.of(
                "{}|id,events,mode,provider",
                "{\"id\":\"%s\",\"events\":[null],\"mode\":\"on-site\",%s}|events,mode"
                        .formatted(UUID.randomUUID(), ROOM),
                order(UUID.randomUUID(), "digital", ROOM, event, event) + "|events")) {
            var parts = wrong.split("[|]");
            var refused = send(post("/api/changeovers"), parts[0]);
            assertThat(refused.getStatus()).as(wrong).isEqualTo(422);
            assertThat(JsonPath.<List<String>>read(text(refused), "$.errors[*].field"))
                    .containsExactlyElementsOf(Arrays.asList(parts[1].split(",")));
        }
        var other = UUID.randomUUID();
        KafkaProbe.publish("samling.people.v1", other, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@annan.example","proven":true,"name":"Ada Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"coordinator"}]}""".formatted(other, UUID.randomUUID()));
        await("the other coordinator")
                .atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from known_person where id = ?", other) == 1);
        var anothers = http.perform(post("/api/changeovers")
                        .header("Authorization", TestTokens.bearer(TestTokens.organiser(other)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(order(UUID.randomUUID(), "digital", ROOM, event)))
                .andReturn()
                .getResponse();
        assertThat(anothers.getStatus()).isEqualTo(404);
        assertUntouched(event);
    }

    @Test
    void ofTwoActsAtTheSameMomentOneIsMade() throws Exception {
        var first = open("on-site", 5, 5);
        var second = open("on-site", 5, 5);
        var orders = List.of(
                order(UUID.randomUUID(), "digital", ROOM, first, second),
                order(UUID.randomUUID(), "digital", ROOM, second, first));
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            for (var answer : both.invokeAll(orders.stream()
                    .map(order -> (Callable<Integer>)
                            () -> send(post("/api/changeovers"), order).getStatus())
                    .toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
        assertThat(jdbc.sql(
                                "select count(distinct moved_together ->> 'id') from event where id in (cast(? as uuid), cast(? as uuid))")
                        .params(first, second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void assertUntouched(String event) {
        assertThat(modes(event)).containsExactly("on-site");
        assertThat(number("select sequence from event where id = ?", UUID.fromString(event)))
                .isZero();
        assertThat(number("select count(*) from live_room where event_id = ?", UUID.fromString(event)))
                .isZero();
    }

    private String order(UUID act, String mode, String room, String... events) {
        var chosen = Arrays.stream(events)
                .map(event -> "{\"eventId\":\"%s\",\"version\":%d}"
                        .formatted(event, number("select version from event where id = ?", UUID.fromString(event))))
                .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"events\":[%s],\"mode\":\"%s\",%s,\"message\":\"På skärmen i vår.\"}"
                .formatted(act, chosen, mode, room);
    }

    private List<String> modes(String... events) {
        return Arrays.stream(events)
                .map(event -> jdbc.sql("select content ->> 'mode' from event where id = cast(? as uuid)")
                        .param(event)
                        .query(String.class)
                        .single())
                .toList();
    }

    /** Answers the address. */
    private String registered(String event, String email) {
        register(event, "Bo Ek", email, "on-site", null);
        return email;
    }
}
