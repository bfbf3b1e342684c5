package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samling.event.change.Leaving;
import se.samling.event.entry.GroupForm;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;

/** A freed place is offered in the order of the queue, held while it is, and goes on when nobody takes it. */
class OfferIT extends OpenEvents {

    @Autowired
    Leaving leaving;

    @Autowired
    Environment environment;

    @Test
    void aFreedPlaceIsOfferedInOrderHeldMeanwhileAndGoesToTheNextWhenDeclined() throws Exception {
        var event = open(1);
        var seated = register(event, "anna");
        var first = register(event, "bo");
        var second = register(event, "cilla");

        send(delete("/api/registrations/own/" + link(seated)), "");

        assertThat(offered(first)).isEqualTo(1);
        assertThat(offered(second)).isZero();
        assertThat(pool(event)).as("the offer holds the place").isEqualTo("1/1");
        var told = KafkaProbe.await(
                "samling.registrations.v1",
                1,
                message -> message.key().equals(first.toString()) && "RegistrationOffered".equals(message.type()));
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(Contracts.violations("registrations", message.body().toString()))
                    .isEmpty();
            assertThat(message.body().path("offeredUntil").asString("")).isNotBlank();
        });
        assertThat(state(register(event, "dan"))).as("nobody passes the queue").isEqualTo("waiting");
        assertThat(JsonPath.<List<Integer>>read(
                        text(send(get("/api/events/" + event + "/waiting-list"), "")), "$[*].offered"))
                .containsExactly(1, 0, 0);
        assertThat(JsonPath.<List<String>>read(
                        text(send(get("/api/events/" + event + "/registrations"), "")),
                        "$.items[?(@.offered == true)].offeredUntil"))
                .as("the table says until when")
                .hasSize(1)
                .doesNotContainNull();

        send(delete("/api/registrations/own/" + link(first)), "");
        assertThat(offered(second)).isEqualTo(1);

        for (int sent = 0; sent < 2; sent++) {
            assertThat(accept(second, "{}").getStatus()).isEqualTo(200);
        }
        assertThat(state(second)).isEqualTo("confirmed");
        assertThat(pool(event)).isEqualTo("1/1");
        assertThat(accept(first, "{}").getStatus()).as("declined").isEqualTo(409);
    }

    @Test
    void whoDoesNotAnswerInTimeLeavesTheQueueOnceThoughTwoReplicasLook() throws Exception {
        var event = open(1);
        var seated = register(event, "anna");
        var first = register(event, "bo");
        var second = register(event, "cilla");
        leaving.cancel(seated, "person");
        timeIsOver(first);

        var late = accept(first, "{}");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("gäller inte längre");
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Void> release = () -> {
                leaving.release(UUID.fromString(event));
                return null;
            };
            for (var done : both.invokeAll(List.of(release, release))) {
                done.get();
            }
        }

        assertThat(state(first)).isEqualTo("cancelled");
        assertThat(offered(second)).isEqualTo(1);
        assertThat(pool(event)).isEqualTo("1/0");
    }

    /** Started, killed and started again: the rows say what is over, whoever looks. */
    @Test
    void anOfferThatRanOutWhileTheServiceWasKilledGoesOnWhenItIsBack() throws Exception {
        var event = open(3);
        var seated = List.of(register(event, "a"), register(event, "b"), register(event, "c"));
        var queue = List.of(register(event, "d"), register(event, "e"), register(event, "f"), register(event, "g"));
        seated.forEach(one -> leaving.cancel(one, "person"));
        queue.subList(0, 3).forEach(this::timeIsOver);

        try (var ignored = Replica.of(EventServiceApplication.class, environment)) {
            await("the first is given up")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> queue.subList(0, 3).stream().anyMatch(one -> "cancelled".equals(state(one))));
        }
        leaving.release(UUID.fromString(event));

        assertThat(queue.subList(0, 3)).allSatisfy(one -> assertThat(state(one)).isEqualTo("cancelled"));
        assertThat(offered(queue.get(3))).isEqualTo(1);
        assertThat(pool(event)).isEqualTo("1/0");
    }

    @Test
    void aGroupTakesAllOrSomeAndWhatItLeavesGoesOn() throws Exception {
        var event = open(4);
        var seated = group(event, "anna", 4);
        var group = group(event, "bo", 3);
        var next = group(event, "cilla", 2);
        leaving.cancel(seated, "person");
        assertThat(offered(group)).isEqualTo(3);
        assertThat(offered(next)).as("two do not fit in the one that is left").isZero();

        var wrong = accept(group, "{\"people\":4}");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("högst 3");
        assertThat(accept(group, "{\"people\":2}").getStatus()).isEqualTo(200);

        assertThat(registrations.find(group).orElseThrow().standing().seats()).isEqualTo(2);
        assertThat(offered(next)).isEqualTo(2);
        assertThat(pool(event)).isEqualTo("4/0");
    }

    @Test
    void theTermsAreTheHostsAndWithoutThemThePlaceIsGiven() throws Exception {
        var event = open(1);
        var wrong = send(put("/api/events/" + event + "/offer-terms"), "{\"way\":\"lottery\",\"hours\":999}");
        assertThat(JsonPath.<List<String>>read(text(wrong), "$.errors[*].field"))
                .containsExactly("way", "hours");
        assertThat(send(put("/api/events/" + event + "/offer-terms"), "{\"way\":\"place\",\"hours\":24}")
                        .getStatus())
                .isEqualTo(200);
        var seated = register(event, "anna");
        var first = register(event, "bo");
        leaving.cancel(seated, "person");
        assertThat(state(first)).isEqualTo("confirmed");
    }

    private int offered(UUID registration) {
        return registrations
                .find(registration)
                .filter(one -> one.offered())
                .map(one -> one.standing().seats())
                .orElse(0);
    }

    private void timeIsOver(UUID registration) {
        jdbc.sql("update registration set held_until = now() - interval '1 minute' where id = ? and state = 'waiting'")
                .param(registration)
                .update();
    }

    private MockHttpServletResponse accept(UUID registration, String body) throws Exception {
        return send(post("/api/registrations/own/" + link(registration) + "/offer"), body);
    }

    /** Taken and waiting. */
    private String pool(String event) {
        return jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = cast(? as uuid)")
                .param(event)
                .query(String.class)
                .single();
    }

    private UUID group(String event, String who, int people) {
        return register(
                event,
                who,
                who + "-" + event + "@annan.example",
                "on-site",
                new GroupForm(people, false, true, null, null));
    }

    /** With places that are offered, not given. */
    private String open(int seats) throws Exception {
        var event = open("on-site", seats, 1);
        assertThat(send(put("/api/events/" + event + "/offer-terms"), "{\"way\":\"offer\",\"hours\":24}")
                        .getStatus())
                .isEqualTo(200);
        return event;
    }
}
