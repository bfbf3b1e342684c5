package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** What a signatory does to keep its word: activities that lead to events, a report for each year, closed links that stay closed. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class ProgressIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private final String slug = "d-" + UUID.randomUUID();
    private final String event = "traff-" + UUID.randomUUID();
    private final String course = "kurs-" + UUID.randomUUID();
    private String declaration = "";
    private String organisation = "";
    private String owner = "";
    private String signatory = "";
    private String signature = "";
    private String token = "";

    @BeforeEach
    void anOrganisationSignedTwoYearsAgo() throws Exception {
        owner = organisation("Kommittén " + slug);
        organisation = organisation("Länsstyrelsen " + slug);
        declaration = read(ok("POST", "/api/declarations", """
                {"slug":"%s","ownerId":"%s","title":{"sv":"Deklaration"},"body":{"sv":"Text"},"commitments":[{"sv":"Ett"},{"sv":"Två"}],
                 "signingOpens":"2020-01-01","reportBy":"01-31","contacts":[{"email":"demokrati@kommitten.example"}]}
                """.formatted(slug, owner)), "$.id");
        ok("POST", "/api/declarations/" + slug + "/versions", "{}");
        signature = read(
                ok("POST", "/api/declarations/" + slug + "/papers", """
                {"organisationId":"%s","representative":"Ada Nilsson","title":"Landshövding","authority":"head","signedOn":"%s",
                 "email":"ada.%s@lansstyrelsen.example"}
                """.formatted(
                                organisation, TODAY.minusYears(2), slug)),
                "$.id");
        signatory = read(ok("GET", "/api/declarations/" + slug + "/signatories", ""), "$[0].id");
        token = link(0);
        KafkaProbe.publish(
                "samling.events.v1", UUID.randomUUID(), "EventOpened", 3, """
                {"eventId":"%s","slug":"%s","title":{"sv":"Demokratistugan","en":null},"state":"open","startsAt":"2027-06-09T09:00:00"}
                """.formatted(UUID.randomUUID(), event));
        course(course, "\"2026-01-01T08:00:00Z\"");
        course(course + "-utkast", "null");
        Awaitility.await("what other services tell of")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                                select (select count(*) from known_event where slug = ?)
                                     + (select count(*) from known_course where slug in (?, ?))
                                """)
                                .params(event, course, course + "-utkast")
                                .query(Integer.class)
                                .single()
                        == 3);
    }

    @Test
    void anActivityNamesCommitmentsPartnersAndARealEvent() throws Exception {
        ok("POST", own("/activities"), """
                {"title":"Stå värd för Demokratistugan","text":"Fem dagar i juni.","commitments":[2,1,2],"status":"planned",
                 "startsOn":"2027-06-09","endsOn":"2027-06-13","partners":["Länsstyrelsen %s","Bokhandeln Bladet"," "],
                 "links":[{"kind":"event","address":"%s"},{"kind":"page","address":"https://demokrati.example/stugan","title":"Om stugan"}]}
                """.formatted(slug, event));
        var shown = open("/signatories");
        assertThat(read(shown, "$[0].activities[0].commitments")).isEqualTo("[1,2]");
        assertThat(read(shown, "$[0].activities[0].links[0].title.sv")).isEqualTo("Demokratistugan");
        assertThat(read(shown, "$[0].activities[0].links[0].address")).isEqualTo(event);
        assertThat(read(shown, "$[0].activities[0].partners[0].kind")).isEqualTo("state-agency");
        assertThat(read(shown, "$[0].activities[0].partners[1].name")).isEqualTo("Bokhandeln Bladet");
        assertThat(read(shown, "$[0].activities[0].partners.length()")).isEqualTo("2");
    }

    @Test
    void aClosedLinkShowsOutsidersNeitherTitleNorAddress() throws Exception {
        ok("POST", own("/activities"), """
                {"title":"Utbilda våra medarbetare","commitments":[1],"status":"ongoing",
                 "links":[{"kind":"event","address":"%s","closed":true},{"kind":"course","address":"%s","title":"Intern kurs","closed":true}]}
                """.formatted(event, course));
        var outside = open("/signatories");
        assertThat(outside).doesNotContain("Demokratistugan", event, "Intern kurs", course);
        assertThat(read(outside, "$[0].activities[0].links[0].closed")).isEqualTo("true");
        assertThat(ok("GET", own(""), "")).contains("Demokratistugan", event, "Intern kurs");
    }

    @Test
    void aReportIsADraftUntilItIsHandedInAndThenStaysAsItIs() throws Exception {
        int year = TODAY.getYear() - 1;
        ok("POST", own("/activities"), activity("Invånardialoger", "ongoing"));
        ok(
                "PUT",
                own("/reports/" + year),
                "{\"summary\":\"Bra\",\"commitments\":[{\"number\":1,\"text\":\"Vi började.\"}]}");
        assertThat(read(open("/signatories"), "$[0].reports"))
                .as("drafts are nobody else's")
                .isEqualTo("[]");
        var missing = problem("invalid-input", 422, "POST", own("/reports/" + year + "/submission"), "{}");
        assertThat(read(missing, "$.errors[*].field")).contains("commitment1", "commitment2");
        ok("POST", own("/reports/" + year + "/submission"), report());
        problem("already-submitted", 409, "POST", own("/reports/" + year + "/submission"), report());
        problem("already-submitted", 409, "PUT", own("/reports/" + year), report());
        var shown = open("/signatories");
        assertThat(read(shown, "$[0].reports[0].commitments[1].text")).isEqualTo("Två");
        assertThat(read(shown, "$[0].reports[0].activities[0].status")).isEqualTo("ongoing");
        assertThatThrownBy(() -> jdbc.sql("update progress_report set content = '{}' where signatory_id = ?")
                        .param(UUID.fromString(signatory))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        var told = KafkaProbe.await(
                "samling.signatories.v1", 2, message -> message.key().equals(signatory));
        assertThat(told.getLast().type()).isEqualTo("ReportSubmitted");
        told.forEach(message -> assertThat(
                        Contracts.violations("signatories", message.body().toString()))
                .isEmpty());
    }

    @Test
    void whatWasNotReportedInTimeIsOverdueAndEarlierYearsAreKept() throws Exception {
        var first = TODAY.getYear() - 2;
        var own = ok("GET", own(""), "");
        assertThat(read(own, "$.signatory.reports[*].year"))
                .isEqualTo("[%d,%d,%d]".formatted(first + 2, first + 1, first));
        assertThat(read(own, "$.signatory.reports[2].overdue")).isEqualTo("true");
        assertThat(read(own, "$.signatory.reports[0].overdue")).isEqualTo("false");
        ok("POST", own("/reports/" + first + "/submission"), report());
        assertThat(read(ok("GET", own(""), ""), "$.signatory.reports[2].state")).isEqualTo("submitted");
        problem("not-found", 404, "PUT", own("/reports/" + (first - 1)), report());
        problem("not-found", 404, "PUT", own("/reports/" + (first + 3)), report());
    }

    @Test
    void badInputNamesItsFieldAndLeavesNothing() throws Exception {
        var empty = problem("invalid-input", 422, "POST", own("/activities"), "{}");
        assertThat(read(empty, "$.errors[*].field")).contains("title", "status", "commitments");
        var path = own("/activities");
        problem("invalid-input", 422, "POST", path, activity("A", "planned").replace("[1]", "[3]"));
        problem(
                "invalid-input",
                422,
                "POST",
                path,
                activity("A", "planned").replace("{", "{\"startsOn\":\"2027-02-02\",\"endsOn\":\"2027-02-01\","));
        var links = problem(
                "invalid-input", 422, "POST", path, activity("A", "planned").replace("{\"t", """
                {"links":[{"kind":"course","address":"%s"},{"kind":"event","address":"finns-inte"},
                          {"kind":"page","address":"javascript:alert(1)"},{"kind":"course","address":"%s-utkast"},
                          {"kind":"course","address":"../../hem"},{"kind":"annat","address":"x"}],"t""".formatted(
                                course, course)));
        assertThat(read(links, "$.errors[*].field"))
                .isEqualTo("[\"links[1]\",\"links[2]\",\"links[3]\",\"links[4]\",\"links[5]\"]");
        assertThat(read(links, "$.errors[2].message")).contains(course + "-utkast");
        assertThat(read(ok("GET", own(""), ""), "$.signatory.activities.length()"))
                .isEqualTo("0");
    }

    @Test
    void nobodyWritesForAnotherAndAReplacedLinkIsOver() throws Exception {
        var id = read(ok("POST", own("/activities"), activity("Vår", "planned")), "$.signatory.activities[0].id");
        var strangers = TestTokens.bearer(TestTokens.organiser(UUID.randomUUID()));
        for (var caller : List.of("", strangers)) {
            assertThat(call("GET", "/api/signatories/" + signatory, caller, "").getStatus())
                    .isEqualTo(404);
            assertThat(call("DELETE", "/api/signatories/" + signatory + "/activities/" + id, caller, "")
                            .getStatus())
                    .isEqualTo(404);
        }
        ok("PUT", own("/activities/" + id), activity("Vår", "done"));
        assertThat(read(open("/signatories"), "$[0].activities[0].status")).isEqualTo("done");
        jdbc.sql("update signatory set generation = 1 where id = ?")
                .param(UUID.fromString(signatory))
                .update();
        problem("link-expired", 410, "GET", own(""), "");
        token = link(1);
        ok("DELETE", own("/activities/" + id), "");
    }

    @Test
    void whoHasWithdrawnWritesNoMore() throws Exception {
        ok("POST", own("/activities"), activity("Vår", "planned"));
        ok("POST", "/api/signatures/" + signature + "/withdrawal", "{\"by\":\"Styrelsen\",\"reason\":\"Nytt beslut\"}");
        assertThat(read(open("/signatories"), "$[0].endedOn")).isEqualTo(TODAY.toString());
        problem("not-signed", 409, "POST", own("/activities"), activity("En till", "planned"));
        problem("not-signed", 409, "PUT", own("/reports/" + (TODAY.getYear() - 1)), report());
    }

    @Test
    void theCeremonyIsARealEventAndLeadsBack() throws Exception {
        ok("PATCH", "/api/declarations/" + slug, "{\"ceremony\":\"%s\"}".formatted(event));
        assertThat(read(open(""), "$.ceremony.title.sv")).isEqualTo("Demokratistugan");
        assertThat(read(content(call("GET", "/api/declarations?ceremony=" + event, "", "")), "$[0].slug"))
                .isEqualTo(slug);
        problem("invalid-input", 422, "PATCH", "/api/declarations/" + slug, "{\"ceremony\":\"finns-inte\"}");
    }

    @Test
    void aNewContactProvesTheirAddressAndTheOldLinkIsOver() throws Exception {
        var contact = "/api/signatories/" + signatory + "/contact";
        var named =
                "{\"name\":\"Bo Ny\",\"email\":\"bo.%s@lansstyrelsen.example\",\"language\":\"sv\"}".formatted(slug);
        assertThat(call("POST", contact, "", named).getStatus()).as("anonymous").isEqualTo(401);
        var wrong = content(call("POST", contact, ADMIN, "{\"email\":\"ingen adress\"}"));
        assertThat(read(wrong, "$.errors[*].field")).isEqualTo("[\"name\",\"email\"]");
        var same = content(call("POST", contact, ADMIN, named.replace("bo.", "ada.")));
        assertThat(read(same, "$.errors[0].code")).isEqualTo("already-contact");

        assertThat(call("POST", contact, ADMIN, named.replace("bo.", "fel.")).getStatus())
                .isEqualTo(202);
        var first = succession();
        assertThat(call("POST", contact, ADMIN, named).getStatus()).isEqualTo(202);
        var second = succession();
        assertThat(read(ok("GET", own(""), ""), "$.signatory.contact.name"))
                .as("nothing has changed yet")
                .isEqualTo("Ada Nilsson");
        assertThat(read(ok("GET", own(""), ""), "$.signatory.contact.asked.name"))
                .isEqualTo("Bo Ny");
        problem("not-found", 404, "POST", "/api/signatories/successions/" + proof(first), "");

        assertThat(read(ok("GET", "/api/signatories/successions/" + proof(second), ""), "$.state"))
                .isEqualTo("asked");
        for (int time = 0; time < 2; time++) {
            assertThat(read(ok("POST", "/api/signatories/successions/" + proof(second), ""), "$.state"))
                    .isEqualTo("accepted");
        }
        problem("link-expired", 410, "GET", own(""), "");
        token = link(1);
        assertThat(read(ok("GET", own(""), ""), "$.signatory.contact.name")).isEqualTo("Bo Ny");
        assertThat(jdbc.sql("select proven from person where email = ?")
                        .param("bo." + slug + "@lansstyrelsen.example")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(open("/signatories")).as("outsiders").doesNotContain("Bo Ny", "Ada");
        var told = KafkaProbe.await(
                "samling.signatories.v1", 4, message -> message.key().equals(signatory));
        assertThat(told)
                .extracting(message -> message.type())
                .contains("ContactAsked")
                .last()
                .isEqualTo("ContactChanged");
        told.forEach(message -> assertThat(
                        Contracts.violations("signatories", message.body().toString()))
                .isEmpty());
    }

    @Test
    void theContactFindsItsSignatoriesWhenLoggedInAndNobodyElseDoes() throws Exception {
        var person = jdbc.sql("select person_id from signatory where id = ?")
                .param(UUID.fromString(signatory))
                .query(UUID.class)
                .single();
        var contact = TestTokens.bearer(TestTokens.member(person));
        var mine = content(call("GET", "/api/people/me/signatories", contact, ""));
        assertThat(read(mine, "$[*].id")).isEqualTo("[\"" + signatory + "\"]");
        assertThat(read(mine, "$[0].reportYear")).isEqualTo(String.valueOf(TODAY.getYear() - 2));
        assertThat(read(mine, "$[0].overdue")).isEqualTo("true");
        assertThat(call("GET", "/api/signatories/" + signatory, contact, "").getStatus())
                .isEqualTo(200);
        assertThat(call("POST", "/api/signatories/" + signatory + "/contact", contact, "{}")
                        .getStatus())
                .as("coordinators only")
                .isEqualTo(404);
        var stranger = TestTokens.bearer(TestTokens.member(UUID.randomUUID()));
        assertThat(content(call("GET", "/api/people/me/signatories", stranger, "")))
                .isEqualTo("[]");
    }

    private UUID succession() {
        return jdbc.sql("select id from succession where signatory_id = ? and accepted_at is null")
                .param(UUID.fromString(signatory))
                .query(UUID.class)
                .single();
    }

    private String proof(UUID succession) {
        return links.sign(
                "signatory-contact", succession.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private static void course(String slug, String outFrom) {
        var id = UUID.randomUUID();
        KafkaProbe.publish("samling.courses.v1", id, "CourseChanged", 1, """
                {"courseId":"%s","slug":"%s","title":null,"hosts":[],"contactEmail":null,"outFrom":%s}
                """.formatted(id, slug, outFrom));
    }

    private static String activity(String title, String status) {
        return "{\"title\":\"%s\",\"commitments\":[1],\"status\":\"%s\"}".formatted(title, status);
    }

    private static String report() {
        return "{\"summary\":\"Bra\",\"commitments\":[{\"number\":1,\"text\":\"Ett\"},{\"number\":2,\"text\":\"Två\"}]}";
    }

    private String organisation(String name) throws Exception {
        return read(ok("POST", "/api/organisations", """
                {"kind":"state-agency","name":"%s","emailDomains":[]}""".formatted(name)), "$.id");
    }

    private String link(int generation) {
        return links.sign("signatory", signatory, generation, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private String own(String rest) {
        return "/api/signatories/" + token + rest;
    }

    private String open(String rest) throws Exception {
        return content(call("GET", "/api/declarations/" + slug + rest, "", ""));
    }

    private String ok(String method, String path, String body) throws Exception {
        var answer = call(method, path, path.startsWith("/api/signatories") ? "" : ADMIN, body);
        assertThat(answer.getStatus()).as(path + " " + content(answer)).isBetween(200, 299);
        return content(answer);
    }

    private String problem(String problem, int status, String method, String path, String body) throws Exception {
        var answer = content(call(method, path, ADMIN, body));
        assertThat(read(answer, "$.type")).as(answer).isEqualTo("urn:samling:problem:" + problem);
        assertThat(read(answer, "$.status")).isEqualTo(String.valueOf(status));
        return answer;
    }

    private MockHttpServletResponse call(String method, String path, String caller, String body) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : MediaType.APPLICATION_JSON_VALUE)
                .header("If-Match", "*")
                .content(body);
        if (!caller.isEmpty()) {
            request.header("Authorization", caller);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String read(String body, String path) {
        return String.valueOf(JsonPath.<Object>read(body, path));
    }
}
