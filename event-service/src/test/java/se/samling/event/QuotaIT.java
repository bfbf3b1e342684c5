package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.event.change.Leaving;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registrations;
import se.samling.platform.testing.BackingServicesInitializer;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** Quotas by organisation on the service's own database, and two replicas that admit at once. */
class QuotaIT {

    private static final UUID HOST = UUID.randomUUID();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext replica;

    private final JdbcClient jdbc = service.getBean(JdbcClient.class);
    private final Leaving leaving = service.getBean(Leaving.class);
    private final Registrations registrations = service.getBean(Registrations.class);
    private final PersonalLinks links = service.getBean(PersonalLinks.class);

    @BeforeAll
    static void start() {
        service = run(_ -> {});
        var shared = new MapPropertySource(
                "the service's",
                Map.of(
                        "spring.datasource.url",
                        service.getEnvironment().getRequiredProperty("spring.datasource.url"),
                        "spring.kafka.consumer.group-id",
                        service.getEnvironment().getRequiredProperty("spring.kafka.consumer.group-id")));
        replica = run(context -> context.getEnvironment().getPropertySources().addFirst(shared));
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

    private static ConfigurableApplicationContext run(
            ApplicationContextInitializer<ConfigurableApplicationContext> with) {
        return new SpringApplicationBuilder(EventServiceApplication.class, TestTokens.Decoder.class)
                .initializers(new BackingServicesInitializer(), with)
                .run("--server.port=0");
    }

    @AfterAll
    static void end() {
        service.close();
        replica.close();
    }

    @Test
    void twoReplicasTogetherGiveNobodyMoreThanTheirShare() throws Exception {
        var event = open(12, true);
        limit(event, "{\"most\":3},{\"organisation\":\"Nyby kommun\",\"most\":5}");
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 10; i++) {
            var replicas = List.of(service, replica);
            for (var organisation : List.of("Ekstads kommun", "Nyby kommun", "EKSTADS kommun ")) {
                var asked = replicas.get(i % 2);
                calls.add(() -> enter(asked, event, organisation).statusCode());
            }
        }
        try (var everybody = Executors.newFixedThreadPool(12)) {
            for (var answer : everybody.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(seats(event, "ekstads kommun")).isEqualTo(3);
        assertThat(seats(event, "nyby kommun")).isEqualTo(5);
        assertThat(pool(event)).as("who finds no place of their own waits").isEqualTo("8 of 12, 22 waiting");
        assertThat(state(entered(event, "Forum")))
                .as("they stand in nobody else's way")
                .isEqualTo("confirmed");
    }

    @Test
    void whoIsPassedOverKeepsTheirPlaceInTheQueueAndComesFirstWhenTheQuotaOpens() throws Exception {
        var event = open(2, true);
        limit(event, "{\"most\":1}");
        var seated = entered(event, "Ekstads kommun");
        var passedOver = entered(event, "Ekstads kommun");
        var later = entered(event, "Ekstads kommun");
        var other = entered(event, "Nyby kommun");
        assertThat(List.of(state(seated), state(passedOver), state(other)))
                .containsExactly("confirmed", "waiting", "confirmed");
        var third = entered(event, "Forum");
        assertThat(state(third)).as("full").isEqualTo("waiting");
        for (var one : List.of(passedOver, third)) {
            var told = KafkaProbe.await(
                            "samling.registrations.v1",
                            1,
                            message -> "RegistrationWaiting".equals(message.type())
                                    && message.key().equals(one.toString()))
                    .getFirst()
                    .body();
            assertThat(Contracts.violations("registrations", told.toString())).isEmpty();
            assertThat(told.path("keptBack").asBoolean()).as("why they wait").isEqualTo(one.equals(passedOver));
        }
        assertThat(own(third)).as("no seat is free").contains("\"keptBack\":false");

        leaving.cancel(other, "person");
        assertThat(List.of(state(passedOver), state(third))).containsExactly("waiting", "confirmed");
        leaving.cancel(third, "person");
        assertThat(own(passedOver)).as("their organisation has its share").contains("\"keptBack\":true");

        var wanted = "{\"quotas\":[{\"most\":2}]}";
        var preview = send("POST", "/api/events/" + event + "/quotas/preview", wanted);
        assertThat(JsonPath.<List<String>>read(preview.body(), "$.places[*].registrationId"))
                .containsExactly(passedOver.toString());
        assertThat(state(passedOver)).as("only a preview").isEqualTo("waiting");
        assertThat(send("PUT", "/api/events/" + event + "/quotas", wanted).statusCode())
                .as("not agreed to")
                .isEqualTo(409);
        assertThat(send("PUT", "/api/events/" + event + "/quotas?places=1", wanted)
                        .statusCode())
                .isEqualTo(200);
        assertThat(List.of(state(passedOver), state(later))).containsExactly("confirmed", "waiting");

        leaving.cancel(seated, "person");
        assertThat(state(later)).isEqualTo("confirmed");
    }

    @Test
    void keptSeatsAreForTheirOrganisationAndTheAnswerSaysWhy() throws Exception {
        var event = open(3, false);
        limit(event, "{\"organisation\":\"Forum\",\"reserved\":2},{\"most\":2}");
        assertThat(state(entered(event, "Ekstads kommun"))).isEqualTo("confirmed");
        var refused = enter(service, event, "Nyby kommun");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("organisation-full", "till för andra");
        assertThat(enter(service, event, null).body()).contains("\"field\":\"organisation\"");
        assertThat(state(entered(event, "forum "))).isEqualTo("confirmed");
        assertThat(state(entered(event, "Forum"))).isEqualTo("confirmed");
        assertThat(enter(service, event, "Forum").statusCode()).as("full").isEqualTo(409);
        assertThat(send("GET", "/api/events/" + event + "/quotas/each", "").body())
                .contains("\"most\":2")
                .doesNotContain("Forum");
    }

    @Test
    void whatIsWrongWithAQuotaIsSaidByItsField() throws Exception {
        var event = open(3, true);
        var wrong = send("PUT", "/api/events/" + event + "/quotas", """
                {"quotas":[{"most":0},{"organisation":"A","reserved":9},{"organisation":" a ","most":1},
                           {"reserved":1,"mode":"on-site"},{"mode":"digital","most":1}]}""");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(wrong.body(), "$.errors[*].field"))
                .containsExactly(
                        "quotas[0].most",
                        "quotas[1].reserved",
                        "quotas[2].organisation",
                        "quotas[3].organisation",
                        "quotas[4].mode");
        assertThat(JsonPath.<List<Object>>read(
                        send("GET", "/api/events/" + event + "/quotas", "").body(), "$.quotas"))
                .isEmpty();
    }

    @Test
    void anotherOrganisationsQuotaHoldsForWhoeverChangesOrHandsOver() throws Exception {
        var event = open(4, true);
        limit(event, "{\"most\":1}");
        var ekstad = entered(event, "Ekstads kommun");
        var nyby = entered(event, "Nyby kommun");
        var path = "/api/registrations/own/";
        var changed = send("PATCH", path + link(nyby), "{\"organisation\":\"Ekstads kommun\"}");
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("organisation-full");
        var before = link(ekstad);
        assertThat(send("POST", path + before + "/handover", """
                {"name":"Bo Ek","email":"%s@annan.example"}""".formatted(UUID.randomUUID()))
                        .statusCode())
                .as("a colleague takes the organisation's place")
                .isLessThan(300);
        assertThat(send("GET", path + before, "").body()).contains("place-handed-over");
        assertThat(seats(event, "ekstads kommun")).isEqualTo(1);
        assertThat(send("PUT", path + link(nyby) + "/people", "{\"people\":2}").body())
                .contains("organisation-room");
    }

    @Test
    void aListIsForeseenAsItWillBeAndWhoFindsNoPlaceIsRefusedByNameWithoutBeingMet() throws Exception {
        var event = open(3, false);
        limit(event, "{\"most\":1},{\"organisation\":\"Nyby kommun\",\"most\":2}");
        var mark = UUID.randomUUID();
        var list = IntStream.of(0, 1, 2, 3, 4)
                .mapToObj(i ->
                        "{\"name\":\"Eva %1$d\",\"email\":\"eva%1$d-%2$s@annan.example\",\"organisation\":\"%3$s\"}"
                                .formatted(i, mark, i < 2 ? "Ekstads kommun" : "Nyby kommun"))
                .collect(Collectors.joining(",", "{\"entries\":[", "]}"));
        var path = "/api/events/" + event + "/entries/imports";
        var expected = List.of("confirmed", "organisation", "confirmed", "confirmed", "mode");

        var foreseen = send("POST", path + "?dryRun=true", list).body();
        assertThat(outcomes(foreseen)).isEqualTo(expected);
        assertThat(pool(event)).as("nothing is done").isEqualTo("0 of 3, 0 waiting");
        var done = send("POST", path, list).body();
        assertThat(outcomes(done)).as("as foreseen").isEqualTo(expected);
        assertThat(JsonPath.<List<String>>read(done, "$[*].errors[*].code"))
                .containsExactly("organisation-full", "event-full");
        assertThat(outcomes(send("POST", path, list).body()))
                .as("once more, now that it is full")
                .containsExactly("already-registered", "mode", "already-registered", "already-registered", "mode");
        assertThat(pool(event)).isEqualTo("3 of 3, 0 waiting");
        assertThat(jdbc.sql("select count(*) from participant where email like ?")
                        .param("%" + mark + "@annan.example")
                        .query(Integer.class)
                        .single())
                .as("whoever gets no place is not kept")
                .isEqualTo(3);
    }

    /** Of each line; the field that is named where it is refused. */
    private static List<String> outcomes(String lines) {
        return JsonPath.<List<Map<String, Object>>>read(lines, "$[*]").stream()
                .map(line -> "refused".equals(line.get("outcome"))
                        ? JsonPath.<String>read(line, "$.errors[0].field")
                        : String.valueOf(line.get("outcome")))
                .toList();
    }

    private void limit(UUID event, String lines) throws Exception {
        assertThat(send("PUT", "/api/events/" + event + "/quotas", "{\"quotas\":[" + lines + "]}")
                        .statusCode())
                .isEqualTo(200);
    }

    private UUID entered(UUID event, String organisation) throws Exception {
        return UUID.fromString(JsonPath.read(enter(service, event, organisation).body(), "$.registrationId"));
    }

    private HttpResponse<String> enter(ConfigurableApplicationContext asked, UUID event, @Nullable String organisation)
            throws Exception {
        var words = organisation == null ? "null" : "\"" + organisation + "\"";
        return send(asked, "POST", "/api/events/" + event + "/entries", """
                {"name":"Eva Ek","email":"%s@annan.example","organisation":%s,"language":"sv"}""".formatted(UUID.randomUUID(), words));
    }

    private int seats(UUID event, String organisation) {
        return jdbc.sql("""
                        select coalesce(sum(r.seats), 0) from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and lower(trim(p.organisation)) = ?
                        """).params(event, organisation).query(Integer.class).single();
    }

    private String state(UUID registration) {
        return registrations.find(registration).orElseThrow().state().word();
    }

    private String own(UUID registration) throws Exception {
        return send("GET", "/api/registrations/own/" + link(registration), "").body();
    }

    private String link(UUID registration) {
        return links.own(registrations.find(registration).orElseThrow());
    }

    private String pool(UUID event) {
        return jdbc.sql(
                        "select taken || ' of ' || capacity || ', ' || waiting || ' waiting' from seat_pool where event_id = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    private UUID open(int seats, boolean waitingList) throws Exception {
        var made = send("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"on-site","place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"waitingList":%s,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), HOST, seats, waitingList));
        var id = UUID.fromString(JsonPath.read(made.body(), "$.id"));
        send("PUT", "/api/events/" + id + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send("POST", "/api/events/" + id + "/publication", "{\"expectedRecipients\":0}")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(service, method, path, body);
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext asked, String method, String path, String body) throws Exception {
        var port = asked.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", TestTokens.bearer(TestTokens.admin()))
                .header("If-Match", "1")
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
