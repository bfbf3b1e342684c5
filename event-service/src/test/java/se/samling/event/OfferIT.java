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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.registration.GroupForm;
import se.samling.event.registration.Leaving;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Proving;
import se.samling.event.registration.Registering;
import se.samling.event.registration.RegistrationForm;
import se.samling.event.registration.Registrations;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A freed place is offered in the order of the queue, held while it is, and goes on when nobody takes it. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class OfferIT {

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
    Leaving leaving;

    @Autowired
    Environment environment;

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

        var service = ServiceProcess.start(environment, ServiceProcess.freePort());
        try {
            await("the first is given up")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> queue.subList(0, 3).stream().anyMatch(one -> "cancelled".equals(state(one))));
        } finally {
            service.kill();
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

    private String link(UUID registration) {
        return links.own(registrations.find(registration).orElseThrow());
    }

    private String state(UUID registration) {
        return registrations.find(registration).orElseThrow().state().word();
    }

    /** Taken and waiting. */
    private String pool(String event) {
        return jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = cast(? as uuid)")
                .param(event)
                .query(String.class)
                .single();
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
        assertThat(send(put(path + "/offer-terms"), "{\"way\":\"offer\",\"hours\":24}")
                        .getStatus())
                .isEqualTo(200);
        return event;
    }

    private UUID register(String event, String who) {
        return register(event, who, null);
    }

    private UUID group(String event, String who, int people) {
        return register(event, who, new GroupForm(people, false, true, null, null));
    }

    /** A stranger registers and proves the address. */
    private UUID register(String event, String who, @Nullable GroupForm group) {
        var email = who + "-" + event + "@annan.example";
        registering.stranger(
                UUID.fromString(event),
                new RegistrationForm("Bo Ek", email, "Ekstads kommun", "on-site", "sv", null, null, group, null));
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where p.email = ? and r.event_id = cast(? as uuid)""").params(email, event).query(UUID.class).single();
        proving.prove(id);
        return id;
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
