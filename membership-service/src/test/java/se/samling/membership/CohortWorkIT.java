package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.membership.Cohort.ADMIN;
import static se.samling.membership.Cohort.TODAY;
import static se.samling.membership.Cohort.read;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** What a cohort does between its meetings (R3.11), who sees whom (R3.13), and how somebody leaves it. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class CohortWorkIT {

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private Cohort cohort = null;
    private String enrolment = "";
    private String assignments = "";

    @BeforeEach
    void aCohortWithAnAdmittedMunicipality() {
        cohort = new Cohort(http, links, jdbc, TODAY.plusDays(20));
        enrolment = cohort.admitted("ada@" + cohort.domain);
        assignments = "/api/networks/" + cohort.slug + "/assignments";
    }

    @Test
    void anAssignmentIsSetDoneAndSeenInTheMatrixAndTheOthersHearOfIt() {
        var meeting = meeting();
        var id = read(cohort.made(assignments, draft("Kartlägg behoven", TODAY.plusDays(30), meeting)), "$.id");
        var own = "/api/enrolments/" + cohort.link(enrolment) + "/assignments";
        var seen = cohort.asked("GET", own, "", "", 2);
        assertThat(read(seen, "$.assignments[0].assignment.after.slug")).isEqualTo("traff-" + cohort.slug);
        assertThat(read(seen, "$.assignments[0].status.state")).isEqualTo("none");
        field("PUT", own + "/" + id + "/status", "{\"state\":\"nästan\"}", "", "state");
        var done = cohort.asked(
                "PUT", own + "/" + id + "/status", "{\"state\":\"done\",\"words\":\"Bilaga till KS\"}", "", 2);
        assertThat(read(done, "$.assignments[0].status.byName")).isEqualTo("Ada Nilsson");

        var matrix = cohort.got(assignments);
        assertThat(read(matrix, "$.organisations[0].statuses[0].state")).isEqualTo("done");
        assertThat(read(matrix, "$.organisations[0].statuses[0].words")).isEqualTo("Bilaga till KS");
        var heard = KafkaProbe.await(
                "samling.assignments.v1", 2, message -> message.key().equals(id));
        assertThat(heard)
                .allSatisfy(message -> assertThat(Contracts.violations(
                                "assignments", message.body().toString()))
                        .isEmpty());
        assertThat(heard.getLast().body().get("done").get(0).asString()).isEqualTo(enrolment);
        assertThat(heard.toString()).doesNotContain("Ada Nilsson", "Bilaga");
    }

    @Test
    void aParticipantLogsInAndSaysHowItGoesAndSomebodyElsesOrganisationLooksLikeNone() {
        var id = read(cohort.made(assignments, draft("Kartlägg", TODAY, null)), "$.id");
        var per = TestTokens.bearer(TestTokens.member(person("per@" + cohort.domain)));
        var status = "/api/enrolments/" + enrolment + "/assignments/" + id + "/status";
        assertThat(read(
                        cohort.asked("PUT", status, "{\"state\":\"ongoing\"}", per, 2),
                        "$.assignments[0].status.byName"))
                .isEqualTo("Per Ek");
        assertThat(read(cohort.asked("GET", "/api/people/me/enrolments", "", per, 2), "$[0].contact"))
                .isEqualTo("false");
        var other = new Cohort(http, links, jdbc, TODAY.plusDays(20));
        other.admitted("ada@" + other.domain);
        var stranger = TestTokens.bearer(TestTokens.member(person("per@" + other.domain)));
        assertThat(cohort.answer("PUT", status, "{\"state\":\"done\"}", stranger)
                        .getStatus())
                .isEqualTo(404);
        assertThat(cohort.answer("PUT", status, "{\"state\":\"done\"}", ADMIN).getStatus())
                .as("an organiser does not speak for an organisation")
                .isEqualTo(404);
        var elsewhere = "/api/networks/" + other.slug + "/assignments/" + id;
        assertThat(cohort.answer("DELETE", elsewhere, "", ADMIN).getStatus()).isEqualTo(404);
    }

    @Test
    void aDraftNamesWhatIsWrongAndAnotherOrganisersChangeIsNotOverwritten() {
        field("POST", assignments, "{\"text\":{\"sv\":\"T\"},\"dueOn\":\"" + TODAY + "\"}", ADMIN, "title");
        field("POST", assignments, draft("Igår", TODAY.minusDays(1), null), ADMIN, "dueOn");
        field("POST", assignments, draft("Vilse", TODAY, UUID.randomUUID().toString()), ADMIN, "afterEventId");
        var id = read(cohort.made(assignments, draft("Kartlägg", TODAY, null)), "$.id");
        assertThat(cohort.answer("PUT", assignments + "/" + id, draft("Ny", TODAY, null), ADMIN)
                        .getStatus())
                .as("without a version")
                .isEqualTo(428);
        cohort.asked("DELETE", assignments + "/" + id, "", ADMIN, 2);
        assertThat(JsonPath.<List<?>>read(cohort.got(assignments), "$.assignments"))
                .isEmpty();
        assertThat(cohort.answer("DELETE", assignments + "/" + id, "", ADMIN).getStatus())
                .isEqualTo(404);
        KafkaProbe.await(
                "samling.assignments.v1",
                1,
                message -> message.key().equals(id)
                        && message.body().get("withdrawn").asBoolean());
    }

    @Test
    void whoseMembershipEndsTakesPartNoMoreAndTheSeatStaysPaidFor() {
        var membership = JsonPath.<List<String>>read(
                        cohort.got("/api/networks/" + cohort.slug + "/memberships?query=Per"), "$.items[*].id")
                .getFirst();
        cohort.asked("DELETE", "/api/memberships/" + membership, "", ADMIN, 2);
        var own = cohort.got(cohort.own(cohort.link(enrolment), ""));
        assertThat(JsonPath.<List<String>>read(own, "$.participants[*].name")).containsExactly("Lena Ask");
        assertThat(JsonPath.<List<String>>read(own, "$.steps[*].what")).contains("participant-left");
        KafkaProbe.await(
                "samling.enrolments.v1",
                1,
                message -> message.key().equals(enrolment)
                        && message.body().get("participants").toString().contains("\"taking\":false"));
        assertThat(jdbc.sql("select count(distinct seat_id) from enrolment_participant where enrolment_id = ?")
                        .param(UUID.fromString(enrolment))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoTakesPartForTwoOrganisationsStaysAMemberWhenOneTakesThemAway() {
        var region = cohort.organisation("region", "Regionen " + cohort.slug, "r-" + cohort.domain, null);
        var token = cohort.applied(
                "rut@r-" + cohort.domain,
                region,
                ",\"decision\":" + Cohort.decided() + ",\"participants\":[{\"name\":\"Per Ek\",\"email\":\"per@"
                        + cohort.domain + "\"}]");
        cohort.made(cohort.own(token, "/proof"), "");
        var second = cohort.id("rut@r-" + cohort.domain);
        cohort.act(second, "{\"act\":\"contact\"}");
        cohort.act(second, "{\"act\":\"admit\"}");

        remove(cohort.link(enrolment), "Per Ek");
        assertThat(cohort.got("/api/networks/" + cohort.slug + "/memberships")).contains("Per Ek");
        remove(token, "Per Ek");
        assertThat(cohort.got("/api/networks/" + cohort.slug + "/memberships")).doesNotContain("Per Ek");
    }

    @Test
    void participantsSeeEachOtherOnlyWhereTheListIsOpen() {
        var list = "/api/networks/" + cohort.slug + "/participants";
        var per = TestTokens.bearer(TestTokens.member(person("per@" + cohort.domain)));
        assertThat(cohort.asked("GET", list, "", per, 4)).contains("list-closed");
        assertThat(read(cohort.got(list), "$.organisations[0].participants[0]")).isEqualTo("Per Ek");
        jdbc.sql("update network set content = jsonb_set(content, '{term,openList}', 'true') where slug = ?")
                .param(cohort.slug)
                .update();
        var open = cohort.asked("GET", list, "", per, 2);
        assertThat(read(open, "$.organisations[0].participants[1]")).isEqualTo("Lena Ask");
        assertThat(open).doesNotContain("@");
        var contact = TestTokens.bearer(TestTokens.member(person("ada@" + cohort.domain)));
        assertThat(cohort.answer("GET", list, "", contact).getStatus())
                .as("who does not take part")
                .isEqualTo(403);
    }

    @Test
    void whoHostsTheNetworkKeepsItsOrganisationsPapersAlsoWhenTheHostsChange() {
        var told = KafkaProbe.await(
                "samling.dossiers.v1", 1, message -> message.key().equals(enrolment));
        assertThat(told.getLast().body().get("hosts").toString()).contains(cohort.host);
        assertThat(told.getLast().body().get("readers").get(0).asString())
                .isEqualTo(person("ada@" + cohort.domain).toString());
        var other = cohort.organisation("civil-society", "Ett till " + cohort.slug, "till-" + cohort.domain, null);
        cohort.patched("/api/networks/" + cohort.slug, "{\"hostIds\":[\"" + other + "\"]}");
        var again = KafkaProbe.await(
                "samling.dossiers.v1",
                1,
                message -> message.key().equals(enrolment)
                        && message.body().get("hosts").toString().contains(other));
        assertThat(again.getLast().body().get("hosts")).hasSize(1);
        assertThat(Contracts.violations("dossiers", again.getLast().body().toString()))
                .isEmpty();
    }

    private void remove(String token, String name) {
        var id = JsonPath.<List<String>>read(
                        cohort.got(cohort.own(token, "")), "$.participants[?(@.name == '" + name + "')].id")
                .getFirst();
        cohort.asked("DELETE", cohort.own(token, "/participants/" + id), "", "", 2);
    }

    /** A meeting of the cohort, as event-service tells it. */
    private String meeting() {
        var id = UUID.randomUUID();
        KafkaProbe.publish("samling.events.v1", UUID.randomUUID(), "EventAnnounced", 1, """
                {"eventId":"%s","slug":"traff-%s","title":{"sv":"Första träffen","en":null},"state":"announced",
                 "startsAt":"2027-06-09T09:00:00","networks":[{"id":"%s","slug":"%s","name":{"sv":"K","en":null}}]}
                """.formatted(
                        id, cohort.slug, network(), cohort.slug));
        Awaitility.await("the meeting that another service tells of")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_event where event_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 1);
        return id.toString();
    }

    private UUID network() {
        return jdbc.sql("select id from network where slug = ?")
                .param(cohort.slug)
                .query(UUID.class)
                .single();
    }

    private UUID person(String email) {
        return jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private static String draft(String title, LocalDate due, @Nullable String meeting) {
        return """
                {"title":{"sv":"%s"},"text":{"sv":"Vilka behov finns hos er?"},"dueOn":"%s","afterEventId":%s}""".formatted(title, due, meeting == null ? "null" : "\"" + meeting + "\"");
    }

    private void field(String method, String path, String body, String token, String field) {
        assertThat(read(cohort.asked(method, path, body, token, 4), "$.errors[0].field"))
                .as(body)
                .isEqualTo(field);
    }
}
