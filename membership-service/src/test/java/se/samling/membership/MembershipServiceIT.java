package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** From the join form to the membership and its end, with the messages that the others hear. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class MembershipServiceIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    private static final String HEADING = "kind,name,organisation_number,area_code,email_domains\n";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    private String slug = "";
    private String host = "";

    @BeforeEach
    void aNetworkOfStateAgencies() throws Exception {
        slug = "natverk-" + UUID.randomUUID();
        host = read(json(post("/api/organisations"), ADMIN, """
                {"kind":"state-agency","name":"Forum %s","emailDomains":["forum.example"]}""".formatted(slug)), "$.id");
        json(post("/api/networks"), ADMIN, """
                {"slug":"%s","name":{"sv":"Nätverket","en":"The network"},"summary":{"sv":"Kort"},"purpose":{"sv":"Syfte"},
                 "guidingQuestions":[{"sv":"Vad?"}],"hostIds":["%s"],"feeKronor":0,"contactEmail":"demokrati@forum.example",
                 "admission":{"kinds":["state-agency"],"text":{"sv":"Alla som arbetar på en statlig myndighet"}},"related":[]}
                """.formatted(slug, host));
    }

    private String json(MockHttpServletRequestBuilder request, String token, String body) throws Exception {
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String read(String body, String path) {
        return JsonPath.read(body, path).toString();
    }

    private void organisation(String kind, String name, String domain) throws Exception {
        json(post("/api/organisations"), ADMIN, """
                {"kind":"%s","name":"%s","emailDomains":["%s"]}""".formatted(kind, name, domain));
    }

    private String applied(String email) throws Exception {
        json(post("/api/networks/" + slug + "/applications"), "", """
                {"name":"Ada Nilsson","email":"%s","language":"sv"}""".formatted(email));
        var people = KafkaProbe.await(
                "samling.people.v1",
                1,
                message -> !message.tombstone()
                        && email.equals(message.body().get("email").asString()));
        var person = people.getFirst().body().get("personId").asString();
        var received = KafkaProbe.await(
                "samling.applications.v1",
                1,
                message -> person.equals(message.body().get("personId").asString()));
        assertThat(received.getFirst().body().toString()).doesNotContain("Ada", email);
        return links.sign(
                "application-proof", received.getFirst().key(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    @AfterEach
    void everyMessageKeepsItsContract() {
        for (var topic : List.of("people", "organisations", "networks", "memberships", "applications")) {
            for (var message : KafkaProbe.messages("samling." + topic + ".v1", sent -> !sent.tombstone())) {
                assertThat(Contracts.violations(topic, message.body().toString()))
                        .as("%s %s", message.type(), message.body())
                        .isEmpty();
            }
        }
    }

    @Test
    void oneAdmittedOrganisationMakesAMemberAtOnce() throws Exception {
        var domain = UUID.randomUUID() + ".example";
        organisation("state-agency", "Kulturdata " + domain, domain);
        var token = applied("ada@mail." + domain);
        http.perform(get("/api/applications/proofs/" + token))
                .andExpect(jsonPath("$.state").value("awaiting-proof"));
        http.perform(post("/api/applications/proofs/" + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.state").value("member"));
        http.perform(post("/api/applications/proofs/" + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(jsonPath("$.state").value("member"));
        var members = json(get("/api/networks/" + slug + "/memberships"), ADMIN, "");
        assertThat(JsonPath.<Integer>read(members, "$.items.length()")).isEqualTo(1);

        var person = UUID.fromString(read(members, "$.items[0].personId"));
        var membership = read(members, "$.items[0].id");
        http.perform(delete("/api/memberships/" + membership)
                        .header("Authorization", TestTokens.bearer(TestTokens.member(UUID.randomUUID()))))
                .andExpect(status().isNotFound());
        http.perform(delete("/api/memberships/" + membership)
                        .header("Authorization", TestTokens.bearer(TestTokens.member(person))))
                .andExpect(status().isNoContent());
        var messages = KafkaProbe.await(
                "samling.memberships.v1", 2, message -> message.key().equals(membership));
        assertThat(messages)
                .extracting(message -> message.type())
                .containsExactly("MembershipGranted", "MembershipEnded");
    }

    @Test
    void severalOrganisationsOfOneDomainLetThePersonChoose() throws Exception {
        var domain = UUID.randomUUID() + ".example";
        organisation("state-agency", "Östra domstolen " + domain, domain);
        organisation("state-agency", "Västra domstolen " + domain, domain);
        organisation("municipality", "Kommunen " + domain, domain);
        var token = applied("ada@" + domain);
        var answer = json(post("/api/applications/proofs/" + token), "", "{}");
        assertThat(read(answer, "$.state")).isEqualTo("choose-organisation");
        assertThat(JsonPath.<Integer>read(answer, "$.candidates.length()")).isEqualTo(2);
        http.perform(post("/api/applications/proofs/" + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"organisationId\":\"" + host + "\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("organisationId"));
        var chosen = read(answer, "$.candidates[1].id");
        assertThat(read(
                        json(post("/api/applications/proofs/" + token), "", "{\"organisationId\":\"" + chosen + "\"}"),
                        "$.state"))
                .isEqualTo("member");
    }

    @Test
    void aPrivateAddressIsReviewedWithItsReasonAndMayBeAskedAndApproved() throws Exception {
        var token = applied("ada" + UUID.randomUUID() + "@gmail.com");
        var answer = json(post("/api/applications/proofs/" + token), "", "{}");
        assertThat(read(answer, "$.state")).isEqualTo("in-review");
        assertThat(read(answer, "$.reason")).contains("privat");
        var queue = json(get("/api/networks/" + slug + "/applications?state=in-review"), ADMIN, "");
        var id = read(queue, "$.items[0].id");
        assertThat(read(queue, "$.items[0].reviewReason")).isEqualTo("private-domain");

        http.perform(post("/api/applications/" + id + "/decisions")
                        .header("Authorization", TestTokens.bearer(TestTokens.organiser(UUID.randomUUID())))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"approve\"}"))
                .andExpect(status().isForbidden());
        http.perform(post("/api/applications/" + id + "/decisions")
                        .header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"refuse\"}"))
                .andExpect(status().isUnprocessableContent());
        json(
                post("/api/applications/" + id + "/decisions"),
                ADMIN,
                "{\"decision\":\"ask\",\"reason\":\"Var arbetar du?\"}");
        var question = links.sign("application-answer", id, 1, Instant.now().plus(1, ChronoUnit.HOURS));
        assertThat(read(json(get("/api/applications/answers/" + question), "", ""), "$.question"))
                .isEqualTo("Var arbetar du?");
        json(post("/api/applications/answers/" + question), "", "{\"answer\":\"På Kulturdata\"}");
        json(
                post("/api/applications/" + id + "/decisions"),
                ADMIN,
                "{\"decision\":\"approve\",\"organisationId\":\"" + host + "\"}");
        http.perform(post("/api/applications/" + id + "/decisions")
                        .header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"approve\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:already-decided"));
    }

    @Test
    void aListOfMembersIsLookedAtFirstAddsNobodyTwiceAndTakesNobodyBackWhoLeft() throws Exception {
        var domain = UUID.randomUUID() + ".example";
        organisation("state-agency", "Kulturdata " + domain, domain);
        var imports = "/api/networks/" + slug + "/memberships/imports";
        var list = """
                {"members":[{"name":"Ada Nilsson","email":"Ada@%1$s","language":"sv"},{"name":"Bo Ek","email":"bo@%1$s"},
                            {"name":"Ada igen","email":"ada@%1$s"},{"name":"","email":"ingen"}]}""".formatted(domain);
        var outcomes = "$[*].outcome";
        var codes = "$[*].errors[*].code";

        var foreseen = json(post(imports + "?dryRun=true"), ADMIN, list);
        assertThat(JsonPath.<List<String>>read(foreseen, outcomes))
                .containsExactly("added", "added", "refused", "refused");
        assertThat(JsonPath.<List<String>>read(foreseen, codes))
                .containsExactly("twice-in-list", "required", "bad-address");
        assertThat(JsonPath.<Integer>read(members(), "$.items.length()")).isZero();

        assertThat(json(post(imports), ADMIN, list)).isEqualTo(foreseen);
        assertThat(JsonPath.<List<String>>read(members(), "$.items[*].organisation"))
                .as("the domain says where they work")
                .containsExactly("Kulturdata " + domain, "Kulturdata " + domain);
        var ada = read(members(), "$.items[0].id");
        assertThat(KafkaProbe.await(
                        "samling.memberships.v1", 1, message -> message.key().equals(ada)))
                .extracting(message -> message.type())
                .containsExactly("MembershipGranted");

        json(
                delete("/api/memberships/" + ada),
                TestTokens.bearer(TestTokens.member(UUID.fromString(read(members(), "$.items[0].personId")))),
                "");
        var again = json(post(imports), ADMIN, list);
        assertThat(JsonPath.<List<String>>read(again, outcomes))
                .containsExactly("refused", "already-member", "refused", "refused");
        assertThat(JsonPath.<List<String>>read(again, codes)).contains("left-themselves");
    }

    private String members() throws Exception {
        return json(get("/api/networks/" + slug + "/memberships"), ADMIN, "");
    }

    @Test
    void aFormFilledInByAMachineIsAnsweredAlikeAndDoesNothing() throws Exception {
        var email = "bot" + UUID.randomUUID() + "@forum.example";
        json(post("/api/networks/" + slug + "/applications"), "", """
                {"name":"Bot","email":"%s","language":"sv","website":"http://x.example"}""".formatted(email));
        assertThat(KafkaProbe.messages(
                        "samling.people.v1",
                        message -> message.body().toString().contains(email)))
                .isEmpty();
    }

    @Test
    void badAndThrowAwayAddressesAreNamed() throws Exception {
        for (var bad : new String[] {"ingen adress", "a@engangs.example", ""}) {
            var said = new HashSet<String>();
            for (var language : new String[] {"sv", "en"}) {
                var answer = http.perform(post("/api/networks/" + slug + "/applications")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("Accept-Language", language)
                                .content("{\"name\":\"A\",\"email\":\"" + bad + "\",\"language\":\"sv\"}"))
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(jsonPath("$.errors[0].field").value("email"))
                        .andReturn()
                        .getResponse();
                said.add(read(answer.getContentAsString(StandardCharsets.UTF_8), "$.errors[0].message"));
            }
            assertThat(said).as("in two languages").hasSize(2);
        }
    }

    @Test
    void importingTheSameFileTwiceChangesNothingTheSecondTime() throws Exception {
        var tail = UUID.randomUUID().toString().substring(0, 8);
        var csv = HEADING
                + "state-agency,NORRA TINGSRÄTTEN I %s,202100-2742,,dom-%s.example dom.example\n"
                        .formatted(tail.toUpperCase(), tail)
                + "state-agency,Södra tingsrätten %s,202100-2742,,dom.example\n".formatted(tail)
                + "state-agency,Södra tingsrätten %s,202100-2742,,dom.example\n".formatted(tail)
                + "spaceship,Enterprise %s,202100-2743,,in valid\n".formatted(tail);
        assertThat(read(imported(csv, false), "$.created")).isEqualTo("2");
        var first = imported(csv, true);
        assertThat(read(first, "$.created")).isEqualTo("2");
        assertThat(read(first, "$.refused")).isEqualTo("2");
        assertThat(JsonPath.<Integer>read(first, "$.lines[3].reasons.length()")).isEqualTo(4);
        var second = imported(csv, true);
        assertThat(read(second, "$.unchanged")).isEqualTo("2");
        assertThat(read(second, "$.created")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what,is~this                                                                    | sv | Första raden ska ha rubrikerna
            what,is~this                                                                    | en | The first line must have the headings
            kind,name,organisation_number,area_code,email_domains~state-agency,"Öppet citat | sv | Filen går inte att läsa som CSV
            kind,name,organisation_number,area_code,email_domains~state-agency,"Öppet citat | en | The file cannot be read as CSV
            """, quoteCharacter = '`')
    void aBrokenFileIsNamedAndNothingOfItIsTaken(String csv, String language, String words) throws Exception {
        int before = organisations();
        http.perform(post("/api/organisations/imports?apply=true")
                        .header("Authorization", ADMIN)
                        .header("Accept-Language", language)
                        .contentType("text/csv;charset=UTF-8")
                        .content(csv.replace("~", "\n").getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("csv"))
                .andExpect(jsonPath("$.errors[0].message").value(startsWith(words)));
        assertThat(organisations()).isEqualTo(before);
    }

    private int organisations() {
        return jdbc.sql("select count(*) from organisation")
                .query(Integer.class)
                .single();
    }

    private String imported(String csv, boolean apply) throws Exception {
        return http.perform(post("/api/organisations/imports?apply=" + apply)
                        .header("Authorization", ADMIN)
                        .contentType("text/csv;charset=UTF-8")
                        .content(csv.getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
