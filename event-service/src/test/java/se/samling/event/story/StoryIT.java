package se.samling.event.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** One person's story: only what happened at the reader's own hosts, and every reading noted. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class StoryIT {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    private final UUID host = UUID.randomUUID();
    private final UUID otherHost = UUID.randomUUID();
    private final UUID coordinator = UUID.randomUUID();
    private final UUID otherCoordinator = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID participant = UUID.randomUUID();

    @BeforeEach
    void twoHostsAndSomebodyWhoIsKnownToBoth() throws Exception {
        for (var id : List.of(host, otherHost)) {
            KafkaProbe.publish("samling.organisations.v1", id, "OrganisationChanged", 1, """
                    {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(id));
        }
        coordinator(coordinator, host, "Kim Koordinator");
        coordinator(otherCoordinator, otherHost, "Rut Annan");
        await("the hosts and their coordinators")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_person where id in (:ids)")
                                        .param("ids", List.of(coordinator, otherCoordinator))
                                        .query(Integer.class)
                                        .single()
                                == 2
                        && jdbc.sql("select count(*) from known_organisation where id in (:ids)")
                                        .param("ids", List.of(host, otherHost))
                                        .query(Integer.class)
                                        .single()
                                == 2);
        jdbc.sql("""
                        insert into participant (id, person_id, email, name, language, organisation, version)
                        values (?, ?, ?, 'Sam Sund', 'sv', 'Ale kommun', 1)
                        """)
                .params(participant, person, participant + "@annan.example")
                .update();
    }

    @Test
    void aHostReadsWhatHappenedAtItsOwnEventsAndEachReadingIsNoted() throws Exception {
        var ours = draft(host);
        var invitedOnly = draft(host);
        var theirs = draft(otherHost);
        var registration = registered(ours, "confirmed");
        registered(theirs, "confirmed");
        jdbc.sql("""
                        insert into invitation (id, event_id, person_id, network_ids, invited_at, version)
                        values (gen_random_uuid(), ?, ?, '{}', now(), 1)
                        """).params(invitedOnly, person).update();
        jdbc.sql("insert into evaluation_given (registration_id, event_id) values (?, ?)")
                .params(registration, ours)
                .update();
        jdbc.sql("""
                        insert into attendance (registration_id, event_id, people, way, joined_at, seen_at)
                        values (?, ?, 1, 'room', now(), now())
                        """).params(registration, ours).update();

        var story = text(read(coordinator));
        assertThat(JsonPath.<List<String>>read(story, "$.chapters[*].eventId"))
                .containsExactlyInAnyOrder(ours.toString(), invitedOnly.toString());
        var chapter = "$.chapters[?(@.eventId == '" + ours + "')]";
        assertThat(JsonPath.<List<String>>read(story, chapter + ".registered.state"))
                .containsExactly("confirmed");
        assertThat(JsonPath.<List<String>>read(story, chapter + ".came.way")).containsExactly("room");
        assertThat(JsonPath.<List<Boolean>>read(story, chapter + ".evaluated")).containsExactly(true);
        assertThat(JsonPath.<List<Object>>read(story, "$.readings"))
                .as("nobody before")
                .isEmpty();

        assertThat(JsonPath.<List<String>>read(text(read(coordinator)), "$.readings[*].reader"))
                .containsExactly("Kim Koordinator");
        assertThat(JsonPath.<List<String>>read(text(read(otherCoordinator)), "$.chapters[*].eventId"))
                .containsExactly(theirs.toString());
    }

    /** A member who never registered is known by the word of others, and to the hosts of their network alone. */
    @Test
    void aMemberIsReadAboutByTheirOwnId() throws Exception {
        var network = UUID.randomUUID();
        var member = UUID.randomUUID();
        jdbc.sql("""
                        insert into known_network (id, slug, name, host_ids, version) values (?, ?, '{"sv":"Nätverket"}', array[cast(? as uuid)], 1)
                        """).params(network, network.toString(), host).update();
        jdbc.sql("""
                        insert into known_person (id, email, proven, name, language, coordinates, version)
                        values (?, ?, true, 'Mia Ek', 'sv', '{}', 1)
                        """).params(member, member + "@annan.example").update();
        jdbc.sql("""
                        insert into known_membership (id, network_id, person_id, active, version)
                        values (gen_random_uuid(), ?, ?, true, 1)
                        """).params(network, member).update();
        var story = text(read(coordinator, member));
        assertThat(JsonPath.<String>read(story, "$.name")).isEqualTo("Mia Ek");
        assertThat(JsonPath.<String>read(story, "$.networks[0].sv")).isEqualTo("Nätverket");
        assertThat(read(otherCoordinator, member).getStatus()).isEqualTo(404);
        assertThat(told(coordinator, member)).containsExactly(member);
        assertThat(told(otherCoordinator, member)).isEmpty();

        registered(draft(otherHost), "confirmed");
        assertThat(JsonPath.<List<Object>>read(text(read(otherCoordinator, person)), "$.chapters"))
                .as("a participant by the person's id")
                .hasSize(1);
    }

    @Test
    void whoHasNothingToDoWithTheHostIsNobodyThereAndWhoIsErasedIsNobodyAnywhere() throws Exception {
        registered(draft(otherHost), "confirmed");
        var asked = new UUID[] {participant, person, UUID.randomUUID()};
        assertThat(told(coordinator, asked)).isEmpty();
        assertThat(told(otherCoordinator, asked)).containsExactlyInAnyOrder(participant, person);
        assertThat(read(coordinator).getStatus()).isEqualTo(404);
        assertThat(read(otherCoordinator).getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from person_reading where whose = ?")
                        .param(participant)
                        .query(Integer.class)
                        .single())
                .as("what was refused was not read")
                .isEqualTo(1);
        jdbc.sql("update participant set email = 'erased-' || id, name = '', person_id = null where id = ?")
                .param(participant)
                .update();
        assertThat(read(otherCoordinator).getStatus()).isEqualTo(404);
        assertThat(told(otherCoordinator, asked)).isEmpty();
        assertThat(send(
                                get("/api/participants/stories?of=" + (participant + ",").repeat(201)),
                                TestTokens.organiser(coordinator),
                                "")
                        .getStatus())
                .isEqualTo(422);
    }

    private UUID registered(UUID event, String state) {
        return jdbc.sql("""
                        insert into registration (id, event_id, participant_id, state, mode, seats, wanted, link_generation, registered_at, version)
                        values (gen_random_uuid(), ?, ?, ?, 'digital', 1, 0, 0, now(), 1) returning id
                        """).params(event, participant, state).query(UUID.class).single();
    }

    private UUID draft(UUID of) throws Exception {
        return UUID.fromString(JsonPath.read(
                text(send(post("/api/events"), TestTokens.admin(), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"digital","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), of))), "$.id"));
    }

    /** Those whose story the reader is offered. */
    private List<UUID> told(UUID reader, UUID... of) throws Exception {
        var asked = Arrays.stream(of).map(UUID::toString).collect(Collectors.joining(","));
        var answer = send(get("/api/participants/stories?of=" + asked), TestTokens.organiser(reader), "");
        return JsonPath.<List<String>>read(text(answer), "$").stream()
                .map(UUID::fromString)
                .toList();
    }

    private MockHttpServletResponse read(UUID reader) throws Exception {
        return read(reader, participant);
    }

    private MockHttpServletResponse read(UUID reader, UUID whose) throws Exception {
        return send(get("/api/participants/" + whose + "/story"), TestTokens.organiser(reader), "");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String token, String body)
            throws Exception {
        return http.perform(request.header("Authorization", TestTokens.bearer(token))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void coordinator(UUID id, UUID organisation, String name) {
        KafkaProbe.publish("samling.people.v1", id, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"%3$s","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"coordinator"}]}""".formatted(id, organisation, name));
    }
}
