package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.membership.Cohort.ADMIN;
import static se.samling.membership.Cohort.TODAY;
import static se.samling.membership.Cohort.awaited;
import static se.samling.membership.Cohort.decided;
import static se.samling.membership.Cohort.read;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.membership.enrolment.Awaiting;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;

/** An organisation's way into a cohort (R3.1–3.9), with the messages that the others hear. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class CohortIT {

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Awaiting awaiting;

    private Cohort cohort = null;

    @BeforeEach
    void aCohortThatTakesApplications() {
        cohort = new Cohort(http, links, jdbc, TODAY.plusDays(20));
    }

    @AfterEach
    void everyMessageKeepsItsContractAndNamesNobody() {
        for (var topic : List.of("networks", "applications", "enrolments")) {
            for (var message : KafkaProbe.messages("samling." + topic + ".v1", sent -> !sent.tombstone())) {
                assertThat(Contracts.violations(topic, message.body().toString()))
                        .as("%s %s", message.type(), message.body())
                        .isEmpty();
                assertThat(message.body().toString()).doesNotContain("Ada Nilsson", "Per Ek", cohort.domain, "Hemligt");
            }
        }
    }

    @Test
    void aMunicipalityGoesFromTheFormToAdmissionWithItsDecisionRecordedInBetween() {
        var email = "ada@" + cohort.domain;
        var token = cohort.applied(email, cohort.municipality, awaited());
        assertThat(read(cohort.got(cohort.own(token, "")), "$.state")).isEqualTo("awaiting-proof");
        assertThat(read(cohort.made(cohort.own(token, "/proof"), ""), "$.state"))
                .isEqualTo("received");
        assertThat(read(cohort.made(cohort.own(token, "/proof"), ""), "$.organisationConfirmed"))
                .isEqualTo("true");
        var id = cohort.id(email);
        refused("POST", "/api/enrolments/" + id + "/acts", "{\"act\":\"admit\"}", "not-contacted");
        cohort.act(id, "{\"act\":\"contact\"}");
        refused("POST", "/api/enrolments/" + id + "/acts", "{\"act\":\"admit\"}", "decision-not-recorded");
        cohort.act(id, "{\"act\":\"note\",\"words\":\"Hemligt: ring igen\"}");
        cohort.act(id, "{\"act\":\"ask\",\"words\":\"Vilken nämnd?\"}");
        cohort.made(cohort.own(token, "/answers"), "{\"answer\":\"Kommunstyrelsen\"}");
        cohort.put(cohort.own(token, "/decision"), decided());
        cohort.made(
                cohort.own(token, "/participants"), "{\"name\":\"Per Ek\",\"email\":\"per@" + cohort.domain + "\"}");
        var admitted = cohort.act(id, "{\"act\":\"admit\"}");
        assertThat(read(admitted, "$.state")).isEqualTo("admitted");
        assertThat(JsonPath.<List<String>>read(admitted, "$.history[*].what"))
                .contains("received", "contacted", "note", "completion", "answered", "decision-recorded", "admitted");
        var own = cohort.got(cohort.own(token, ""));
        assertThat(own).doesNotContain("Hemligt");
        var members = cohort.got("/api/networks/" + cohort.slug + "/memberships");
        assertThat(JsonPath.<List<String>>read(members, "$.items[*].email")).containsExactly("per@" + cohort.domain);
        var states = KafkaProbe.await(
                "samling.enrolments.v1",
                1,
                message -> message.key().equals(id)
                        && message.body().get("state").asString().equals("admitted"));
        assertThat(states.getLast().body().get("participants")).hasSize(1);
        assertThat(KafkaProbe.messages(
                        "samling.applications.v1", message -> message.key().equals(id)))
                .extracting(message -> message.type())
                .containsExactly(
                        "EnrolmentApplied",
                        "EnrolmentReceived",
                        "EnrolmentContacted",
                        "EnrolmentQuestioned",
                        "EnrolmentAdmitted");
        refused("PUT", cohort.own(token, "/decision"), decided(), "already-decided");
    }

    @Test
    void badFormsNameTheFieldInTheReadersLanguageAndKeepNothing() {
        var mail = "ada@" + cohort.domain;
        var applications = "/api/networks/" + cohort.slug + "/enrolments";
        var agency = cohort.organisation("state-agency", "Myndigheten " + cohort.slug, "m-" + cohort.domain, null);
        field(applications, cohort.form(mail, agency, awaited()), "organisationId");
        field(applications, cohort.form("inte en adress", null, awaited()), "email");
        field(
                applications,
                cohort.form(mail, null, awaited()).replace("\"undertaking\":true", "\"undertaking\":false"),
                "undertaking");
        field(applications, cohort.form(mail, null, ""), "decision");
        field(
                applications,
                cohort.form(
                        mail,
                        null,
                        ",\"decision\":{\"body\":\"KS\",\"reference\":\"§ 1\",\"date\":\"" + TODAY.plusDays(1) + "\"}"),
                "date");
        field(
                applications,
                cohort.form(
                        mail,
                        null,
                        awaited()
                                + ",\"participants\":[{\"name\":\"A\",\"email\":\"a@b.example\"},{\"name\":\"B\",\"email\":\"A@b.example\"}]"),
                "participants");
        assertThat(jdbc.sql("select count(*) from person where email = ?")
                        .param(mail)
                        .query(Integer.class)
                        .single())
                .isZero();
        var english = http(applications, cohort.form(mail, null, ""), "en");
        assertThat(english).contains("State the decision, or when it is expected.");
    }

    @Test
    void afterTheDeadlinesDayNobodyApplies() {
        var closed = new Cohort(http, links, jdbc, TODAY.minusDays(1));
        refused(
                "POST",
                "/api/networks/" + closed.slug + "/enrolments",
                closed.form("ada@" + closed.domain, null, awaited()),
                "applications-closed");
        var today = new Cohort(http, links, jdbc, TODAY);
        today.applied("ada@" + today.domain, null, awaited());
    }

    @Test
    void peopleDoNotJoinACohortOneByOne() {
        refused(
                "POST",
                "/api/networks/" + cohort.slug + "/applications",
                "{\"name\":\"Ada\",\"email\":\"ada@" + cohort.domain + "\",\"language\":\"sv\"}",
                "organisations-apply");
    }

    @Test
    void twoApplicationsOfOneOrganisationAtOnceAreOne() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var token = cohort.applied("ada" + i + "@" + cohort.domain, cohort.municipality, awaited());
            calls.add(() ->
                    cohort.answer("POST", cohort.own(token, "/proof"), "", "").getStatus());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(5);
        assertThat(jdbc.sql("select count(*) from enrolment where organisation_id = ?")
                        .param(UUID.fromString(cohort.municipality))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aStrangerWhoClaimsAnOrganisationTakesNobodysPlaceUntilAnOrganiserConfirms() {
        var stranger = cohort.applied("ada" + UUID.randomUUID() + "@gmail.com", cohort.municipality, awaited());
        var claimed = cohort.made(cohort.own(stranger, "/proof"), "");
        assertThat(read(claimed, "$.organisationConfirmed")).isEqualTo("false");
        var own = cohort.applied("bo@" + cohort.domain, cohort.municipality, awaited());
        assertThat(read(cohort.made(cohort.own(own, "/proof"), ""), "$.organisationConfirmed"))
                .isEqualTo("true");
        var id = read(claimed, "$.id");
        refused(
                "POST",
                "/api/enrolments/" + id + "/acts",
                "{\"act\":\"confirm-organisation\",\"organisationId\":\"" + cohort.municipality + "\"}",
                "organisation-applied");
    }

    @Test
    void participantsComeGoAndAreReplacedForGoodWithTheSeatTheyHad() {
        var email = "ada@" + cohort.domain;
        var id = cohort.admitted(email);
        var token = cohort.link(id);
        var per = read(cohort.got(cohort.own(token, "")), "$.participants[0].id");
        refusedField(
                cohort.own(token, "/participants"),
                "{\"name\":\"Per igen\",\"email\":\"per@" + cohort.domain + "\"}",
                "email");
        var replaced = cohort.made(
                cohort.own(token, "/participants"),
                "{\"name\":\"Siv Rask\",\"email\":\"siv@%s\",\"replacing\":\"%s\"}".formatted(cohort.domain, per));
        assertThat(JsonPath.<List<String>>read(replaced, "$.participants[*].name"))
                .containsExactly("Lena Ask", "Siv Rask");
        var seats = jdbc.sql("select count(distinct seat_id) from enrolment_participant where enrolment_id = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
        assertThat(seats).isEqualTo(2);
        var members = cohort.got("/api/networks/" + cohort.slug + "/memberships");
        assertThat(JsonPath.<List<String>>read(members, "$.items[*].name")).containsExactly("Lena Ask", "Siv Rask");
    }

    @Test
    void anAwaitedDecisionIsAskedForOnceAWeekUntilItIsRecorded() {
        var email = "ada@" + cohort.domain;
        var token = cohort.applied(
                email, cohort.municipality, ",\"decision\":{\"expectedOn\":\"" + TODAY.plusDays(3) + "\"}");
        cohort.made(cohort.own(token, "/proof"), "");
        var id = cohort.id(email);
        awaiting.remind();
        awaiting.remind();
        assertThat(reminders(id)).isEqualTo(1);
        jdbc.sql("update enrolment set reminded_at = reminded_at - interval '7 days' where id = ?")
                .param(UUID.fromString(id))
                .update();
        awaiting.remind();
        assertThat(reminders(id)).isEqualTo(2);
        cohort.put(cohort.own(token, "/decision"), decided());
        jdbc.sql("update enrolment set reminded_at = reminded_at - interval '7 days' where id = ?")
                .param(UUID.fromString(id))
                .update();
        awaiting.remind();
        assertThat(reminders(id)).isEqualTo(2);
    }

    @Test
    void thePeppolIdMustFitTheOrganisation() {
        var token = cohort.link(cohort.admitted("ada@" + cohort.domain));
        field("PUT", cohort.own(token, "/invoice-address"), "{\"peppolId\":\"0007:2999001197\"}", "peppolId");
        var kept = cohort.put(
                cohort.own(token, "/invoice-address"),
                "{\"buyerReference\":\"REF 7\",\"peppolId\":\"0007:2999001122\"}");
        assertThat(read(kept, "$.invoice.peppolId")).isEqualTo("0007:2999001122");
    }

    private long reminders(String id) {
        return JsonPath.<List<String>>read(cohort.got("/api/enrolments/" + id), "$.history[*].what").stream()
                .filter("decision-reminded"::equals)
                .count();
    }

    private void refused(String method, String path, String body, String slug) {
        assertThat(cohort.asked(method, path, body, ADMIN, 4)).contains("urn:samling:problem:" + slug + "\"");
    }

    private void refusedField(String path, String body, String field) {
        field("POST", path, body, field);
    }

    private void field(String path, String body, String field) {
        field("POST", path, body, field);
    }

    private void field(String method, String path, String body, String field) {
        assertThat(read(cohort.asked(method, path, body, "", 4), "$.errors[0].field"))
                .as(body)
                .isEqualTo(field);
    }

    private String http(String path, String body, String language) {
        try {
            return http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                            .header("Accept-Language", language)
                            .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
