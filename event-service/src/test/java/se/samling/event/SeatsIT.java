package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.event.change.Leaving;
import se.samling.event.entry.Proving;
import se.samling.event.entry.Registering;
import se.samling.event.entry.RegistrationForm;
import se.samling.platform.testing.BackingServicesInitializer;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/**
 * Whatever people do, in whatever order, with a pool of any size: the service, on its database, does what a list of seats and a list
 * of waiting people on a sheet of paper would do.
 */
class SeatsIT {

    private static final UUID HOST = UUID.randomUUID();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext service;

    private final JdbcClient jdbc = service.getBean(JdbcClient.class);
    private final Registering registering = service.getBean(Registering.class);
    private final Proving proving = service.getBean(Proving.class);
    private final Leaving leaving = service.getBean(Leaving.class);

    @BeforeContainer
    static void start() {
        service = new SpringApplicationBuilder(EventServiceApplication.class, TestTokens.Decoder.class)
                .initializers(new BackingServicesInitializer())
                .run("--server.port=0");
        KafkaProbe.publish("samling.organisations.v1", HOST, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(HOST));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> service.getBean(JdbcClient.class)
                                .sql("select count(*) from known_organisation where id = ?")
                                .param(HOST)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @AfterContainer
    static void end() {
        service.close();
    }

    /** What somebody does; {@code who} chooses among those who are there, {@code seats} is a new size. */
    enum Kind {
        ASK,
        ASK_AND_PROVE,
        PROVE,
        LEAVE,
        RESIZE
    }

    record Act(Kind kind, int who, int seats) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        var kind = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Kind.ASK)),
                Tuple.of(5, Arbitraries.just(Kind.ASK_AND_PROVE)),
                Tuple.of(3, Arbitraries.just(Kind.PROVE)),
                Tuple.of(3, Arbitraries.just(Kind.LEAVE)),
                Tuple.of(2, Arbitraries.just(Kind.RESIZE)));
        return Combinators.combine(
                        kind,
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 5))
                .as(Act::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void seatsAndQueueAreThoseOfASheetOfPaper(
            @ForAll("acts") List<Act> acts, @ForAll @IntRange(min = 1, max = 4) int seats) throws Exception {
        var event = open(seats);
        var paper = new Paper(seats);
        for (var act : acts) {
            switch (act.kind()) {
                case ASK -> paper.ask(ask(event));
                case ASK_AND_PROVE -> {
                    var id = ask(event);
                    paper.ask(id);
                    proving.prove(id);
                    paper.prove(id);
                }
                case PROVE ->
                    paper.one(act.who(), "held", "unproven").ifPresent(id -> {
                        proving.prove(id);
                        paper.prove(id);
                    });
                case LEAVE ->
                    paper.one(act.who(), "confirmed", "waiting", "held").ifPresent(id -> {
                        leaving.cancel(id, "person");
                        paper.leave(id);
                    });
                case RESIZE ->
                    assertThat(resize(event, act.seats()))
                            .as("resized to %d", act.seats())
                            .isEqualTo(paper.resize(act.seats()));
            }
            assertThat(states(event)).isEqualTo(paper.states());
            assertThat(pool(event)).isEqualTo(paper.pool());
        }
    }

    /** The rule, on paper: seats in any order, the queue in the order people came to it. */
    private static final class Paper {

        private final Map<UUID, String> people = new LinkedHashMap<>();
        private final List<UUID> queue = new ArrayList<>();
        private int seats;

        Paper(int seats) {
            this.seats = seats;
        }

        void ask(UUID who) {
            people.put(who, free() ? "held" : "unproven");
        }

        void prove(UUID who) {
            if (!"held".equals(people.get(who)) && !free()) {
                people.put(who, "waiting");
                queue.add(who);
            } else {
                people.put(who, "confirmed");
            }
        }

        void leave(UUID who) {
            people.remove(who);
            queue.remove(who);
            promote();
        }

        boolean resize(int wanted) {
            if (wanted < taken()) {
                return false;
            }
            seats = wanted;
            promote();
            return true;
        }

        Optional<UUID> one(int who, String... states) {
            var fitting = people.entrySet().stream()
                    .filter(person -> List.of(states).contains(person.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(who % fitting.size()));
        }

        Map<UUID, String> states() {
            return people;
        }

        String pool() {
            return taken() + " of " + seats + ", " + queue.size() + " waiting";
        }

        private void promote() {
            while (!queue.isEmpty() && taken() < seats) {
                people.put(queue.removeFirst(), "confirmed");
            }
        }

        private boolean free() {
            return queue.isEmpty() && taken() < seats;
        }

        private int taken() {
            return (int) people.values().stream()
                    .filter(state -> state.equals("held") || state.equals("confirmed"))
                    .count();
        }
    }

    private UUID ask(UUID event) {
        var email = UUID.randomUUID() + "@annan.example";
        registering.stranger(event, new RegistrationForm("Bo Ek", email, null, "on-site", "sv", null, null));
        return jdbc.sql(
                        "select r.id from registration r join participant p on p.id = r.participant_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private Map<UUID, String> states(UUID event) {
        var states = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                        select id, case when state <> 'awaiting-proof' then state when seats > 0 then 'held' else 'unproven' end as state
                        from registration where event_id = ? and state <> 'cancelled' order by registered_at, id""")
                .param(event)
                .query((row, n) -> states.put(row.getObject("id", UUID.class), row.getString("state")))
                .list();
        return states;
    }

    private String pool(UUID event) {
        return jdbc.sql(
                        "select taken || ' of ' || capacity || ', ' || waiting || ' waiting' from seat_pool where event_id = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    private UUID open(int seats) throws IOException, InterruptedException {
        var made = send("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"on-site","place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), HOST, seats));
        var id = UUID.fromString(JsonPath.read(made.body(), "$.id"));
        send("PUT", "/api/events/" + id + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send("POST", "/api/events/" + id + "/publication", "{\"expectedRecipients\":0}")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    /** Whether the pool has that size now; who gets a place by it is told first, and nothing happens until the host agrees. */
    private boolean resize(UUID event, int seats) throws IOException, InterruptedException {
        var change = "{\"onSiteCapacity\":" + seats + "}";
        var path = "/api/events/" + event;
        var before = states(event);
        var preview = send("POST", path + "/places-preview", change);
        if (preview.statusCode() == 422) {
            return false;
        }
        int people = JsonPath.read(preview.body(), "$.people");
        if (people > 0) {
            var refused = send("PATCH", path, change);
            assertThat(refused.statusCode()).as("without consent").isEqualTo(409);
            assertThat(JsonPath.<Integer>read(refused.body(), "$.people")).isEqualTo(people);
        }
        assertThat(states(event)).as("a preview gives nothing").isEqualTo(before);
        assertThat(send("PATCH", path + "?places=" + (people + 1), change).statusCode())
                .as("another number than was agreed to")
                .isEqualTo(409);
        return send("PATCH", path + "?places=" + people, change).statusCode() == 200;
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var port = service.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", TestTokens.bearer(TestTokens.admin()))
                .header(
                        "Content-Type",
                        method.equals("PATCH") || path.endsWith("-preview")
                                ? "application/merge-patch+json"
                                : "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!method.equals("POST")) {
            request.header("If-Match", version(path.replaceFirst("[?].*", "")));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String version(String path) {
        return jdbc.sql("select version from event where id = ?")
                .param(UUID.fromString(path.split("/")[3]))
                .query(String.class)
                .single();
    }
}
