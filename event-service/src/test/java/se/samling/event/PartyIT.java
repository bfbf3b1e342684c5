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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A group is counted as its people, from the form over the queue to the one who leaves. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class PartyIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

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
    void peopleOfAnOrganisationAreCountedFromThreeUp() throws Exception {
        var event = published(10);
        var two = proven(event, group("Boden kommun", 2, false));
        assertThat(JsonPath.<Integer>read(own(two), "$.fromOrganisation"))
                .as("two could be told apart")
                .isNull();
        var third = proven(
                event,
                "\"name\":\"Disa Berg\",\"email\":\"%s\",\"organisation\":\" boden KOMMUN\""
                        .formatted(address("third")));
        assertThat(JsonPath.<Integer>read(own(two), "$.fromOrganisation")).isEqualTo(3);
        call(delete("/api/registrations/own/" + third), "", 200);
        assertThat(JsonPath.<Integer>read(own(two), "$.fromOrganisation"))
                .as("one has left")
                .isNull();
    }

    @Test
    void namedPeopleAreDrawnFromTheGroupAndWhoHasAPlaceIsNotCountedTwice() throws Exception {
        var event = published(10);
        var own = address("own");
        proven(event, "\"name\":\"Disa Berg\",\"email\":\"%s\"".formatted(own));
        var named = address("named");
        var token = proven(event, group("Ale kommun", 5, false, named, own));
        assertThat(pool(event)).as("five people, one of whom had a place").isEqualTo("5/0");
        var page = own(token);
        assertThat(JsonPath.<Integer>read(page, "$.group.people")).isEqualTo(5);
        assertThat(JsonPath.<Integer>read(page, "$.people")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(page, "$.group.named.length()")).isEqualTo(2);

        assertThat(JsonPath.<Integer>read(page, "$.fromOrganisation"))
                .as("the group's people; who named the organisation otherwise is not of it")
                .isEqualTo(5);

        var theirs = registrationOf(event, named);
        call(delete("/api/registrations/own/" + link("registration", theirs)), "", 200);
        assertThat(pool(event)).isEqualTo("4/0");
        assertThat(JsonPath.<Integer>read(own(token), "$.group.people")).isEqualTo(4);

        var added = call(
                post("/api/registrations/own/" + token + "/people"),
                "{\"name\":\"Elin Ny\",\"email\":\"%s\"}".formatted(address("new")),
                200);
        assertThat(JsonPath.<Integer>read(added, "$.group.people")).isEqualTo(4);
        assertThat(JsonPath.<Integer>read(added, "$.people")).isEqualTo(2);
        var again = call(
                post("/api/registrations/own/" + token + "/people"),
                "{\"name\":\"Disa Berg\",\"email\":\"%s\"}".formatted(own),
                422);
        assertThat(again).contains("\"email\"");
        var rows = call(get("/api/events/" + event + "/registrations").header("Authorization", ADMIN), "", 200);
        assertThat(JsonPath.<java.util.List<Integer>>read(rows, "$.items[*].people").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
        assertThat(JsonPath.<java.util.List<String>>read(rows, "$.items[*].partyOrganisation"))
                .contains("Ale kommun");
    }

    @Test
    void aGroupWaitsWholeAndNobodyBehindItPasses() throws Exception {
        var event = published(6);
        var first = proven(event, group("Ale kommun", 4, false));
        var waiting = proven(event, group("Boda kommun", 3, false, address("named")));
        var behind = proven(event, "\"name\":\"Cilla\",\"email\":\"%s\"".formatted(address("behind")));
        assertThat(pool(event)).isEqualTo("4/4");
        assertThat(JsonPath.<Integer>read(own(behind), "$.position")).isEqualTo(4);

        call(put("/api/registrations/own/" + waiting + "/people"), "{\"people\":5}", 409);
        call(put("/api/registrations/own/" + first + "/people"), "{\"people\":3}", 200);
        assertThat(pool(event))
                .as("three sit, the three behind got their seats together")
                .isEqualTo("6/1");
        assertThat(JsonPath.<Integer>read(own(waiting), "$.group.named.length()"))
                .as("the named person has a registration of their own now")
                .isEqualTo(1);
        var tooMany = call(put("/api/registrations/own/" + first + "/people"), "{\"people\":9}", 422);
        assertThat(tooMany).contains("\"people\"");
        assertThat(pool(event)).isEqualTo("6/1");
    }

    @Test
    void aGroupThatTakesWhatThereIsSitsInPartsAndKeepsItsPlaceInTheQueue() throws Exception {
        var event = published(5);
        var first = proven(event, group("Ale kommun", 3, false));
        var parted = proven(event, group("Boda kommun", 4, true));
        assertThat(pool(event)).isEqualTo("5/2");
        var page = own(parted);
        assertThat(JsonPath.<String>read(page, "$.state")).isEqualTo("confirmed");
        assertThat(JsonPath.<Integer>read(page, "$.waitingPeople")).isEqualTo(2);
        call(delete("/api/registrations/own/" + first), "", 200);
        assertThat(pool(event)).isEqualTo("4/0");
    }

    @Test
    void badInputNamesTheFieldAndLeavesNothing() throws Exception {
        var event = published(6);
        var twice = address("twice");
        for (var wrong : java.util.Map.of(
                        group("Ale kommun", 0, false), "group.people",
                        group("Ale kommun", 7, false), "group.people",
                        group("Ale kommun", 4, false, twice, twice), "group.named[1].email",
                        group("Ale kommun", 2, false, address("a"), address("b")), "group.people",
                        group("", 2, false), "organisation")
                .entrySet()) {
            var answer = call(post("/api/events/" + event + "/registrations"), form(wrong.getKey()), 422);
            assertThat(JsonPath.<java.util.List<String>>read(answer, "$.errors[*].field"))
                    .containsExactly(wrong.getValue());
        }
        assertThat(pool(event)).isEqualTo("0/0");
    }

    private String own(String token) throws Exception {
        return call(get("/api/registrations/own/" + token), "", 200);
    }

    private static String address(String who) {
        return who + UUID.randomUUID() + "@kommun.example";
    }

    private static String group(String organisation, int people, boolean partly, String... named) {
        var persons = java.util.Arrays.stream(named)
                .map("{\"name\":\"Nils Namn\",\"email\":\"%s\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
        return """
                "name":"Kim Ek","email":"%s","organisation":"%s","group":{"people":%d,"partly":%s,"named":[%s]}""".formatted(address("kim"), organisation, people, partly, persons);
    }

    private static String form(String fields) {
        return "{%s,\"mode\":\"on-site\",\"language\":\"sv\"}".formatted(fields);
    }

    /** Registers and follows the link in the mail; the personal link's token. */
    private String proven(UUID event, String fields) throws Exception {
        call(post("/api/events/" + event + "/registrations"), form(fields), 200);
        var id = registrationOf(event, JsonPath.read("{" + fields + "}", "$.email"));
        var proof =
                links.sign("registration-proof", id.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        if (fields.contains("\"named\":[]")) {
            assertThat(JsonPath.<Integer>read(call(get("/api/registrations/proofs/" + proof), "", 200), "$.people"))
                    .isEqualTo(JsonPath.<Integer>read("{" + fields + "}", "$.group.people"));
        }
        return JsonPath.read(call(post("/api/registrations/proofs/" + proof), "{}", 200), "$.token");
    }

    private UUID registrationOf(UUID event, String email) {
        return jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and p.email = ?
                        """).params(event, email).query(UUID.class).single();
    }

    private String link(String purpose, UUID id) {
        return links.sign(purpose, id.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private String pool(UUID event) {
        return jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    private UUID published(int capacity) throws Exception {
        var made = call(
                post("/api/events").header("Authorization", ADMIN),
                """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},"onSiteCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host, capacity),
                201);
        var id = JsonPath.<String>read(made, "$.id");
        call(put("/api/events/" + id + "/programme").header("If-Match", "1").header("Authorization", ADMIN), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""", 200);
        call(
                post("/api/events/" + id + "/publication").header("Authorization", ADMIN),
                "{\"expectedRecipients\":0}",
                200);
        return UUID.fromString(id);
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
