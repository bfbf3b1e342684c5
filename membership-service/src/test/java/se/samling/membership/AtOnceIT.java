package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** The same thing asked many times at the same moment happens once. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class AtOnceIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private final String domain = UUID.randomUUID() + ".example";
    private final String slug = "n-" + UUID.randomUUID();
    private String host = "";

    @BeforeEach
    void aNetworkAndAnOrganisationItAdmits() throws Exception {
        host = JsonPath.read(body("/api/organisations", ADMIN, """
                {"kind":"state-agency","name":"Forum %s","emailDomains":[]}""".formatted(slug)), "$.id");
        body("/api/organisations", ADMIN, """
                {"kind":"state-agency","name":"Kultur %1$s","emailDomains":["%1$s"]}""".formatted(domain));
        body("/api/networks", ADMIN, """
                {"slug":"%s","name":{"sv":"Nätverket"},"summary":{"sv":"Kort"},"purpose":{"sv":"Syfte"},"guidingQuestions":[],
                 "hostIds":["%s"],"feeKronor":0,"contactEmail":"demokrati@forum.example",
                 "admission":{"kinds":["state-agency"],"text":{"sv":"Alla"}},"related":[]}""".formatted(slug, host));
    }

    @Test
    void oneFormSentFiftyTimesIsOneApplicationOfOnePerson() throws Exception {
        var email = "ada@" + domain;
        var answers = atOnce(50, () -> status("/api/networks/" + slug + "/applications", "", form(email)));
        assertThat(answers).containsOnly(202);
        assertThat(count("select count(*) from person where email = ?", email)).isEqualTo(1);
        assertThat(count(
                        "select count(*) from application a join person p on p.id = a.person_id where p.email = ?",
                        email))
                .isEqualTo(1);
    }

    @Test
    void oneProofSentTwentyTimesIsOneMembershipAndOneMessage() throws Exception {
        var proof = link("application-proof", application("bo@" + domain), 0);
        var answers = atOnce(20, () -> status("/api/applications/proofs/" + proof, "", "{}"));
        assertThat(answers).containsOnly(200);
        var membership = jdbc.sql(
                        "select m.id from membership m join network n on n.id = m.network_id where n.slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
        var granted = KafkaProbe.await(
                "samling.memberships.v1", 1, message -> message.key().equals(membership.toString()));
        assertThat(granted).hasSize(1);
    }

    @Test
    void twoCoordinatorsWhoDecideTogetherMakeOneDecision() throws Exception {
        var application = application("cia" + UUID.randomUUID() + "@gmail.com");
        body("/api/applications/proofs/" + link("application-proof", application, 0), "", "{}");
        var path = "/api/applications/" + application + "/decisions";
        var answers = atOnce(8, () -> status(path, ADMIN, "{\"decision\":\"approve\"}"));
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void theSameFileImportedTwiceAtOnceMakesEachOrganisationOnce() throws Exception {
        var name = "Myndigheten " + UUID.randomUUID();
        var csv = "kind,name,organisation_number,area_code,email_domains\nstate-agency," + name + ",,,\n";
        Callable<Integer> importing = () -> http.perform(post("/api/organisations/imports?apply=true")
                        .header("Authorization", ADMIN)
                        .contentType("text/csv;charset=UTF-8")
                        .content(csv))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(atOnce(4, importing)).allMatch(status -> status == 200 || status == 409);
        assertThat(count("select count(*) from organisation where name_as_given = ?", name))
                .isEqualTo(1);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < times; i++) {
                calls.add(call);
            }
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String application(String email) throws Exception {
        body("/api/networks/" + slug + "/applications", "", form(email));
        return jdbc.sql("select a.id from application a join person p on p.id = a.person_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static String form(String email) {
        return "{\"name\":\"Ada Nilsson\",\"email\":\"%s\",\"language\":\"sv\"}".formatted(email);
    }

    private int count(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    private String link(String purpose, String subject, int number) {
        return links.sign(purpose, subject, number, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private int status(String path, String token, String body) throws Exception {
        return perform(path, token, body).getStatus();
    }

    private String body(String path, String token, String body) throws Exception {
        var answer = perform(path, token, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 299);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private org.springframework.mock.web.MockHttpServletResponse perform(String path, String token, String body)
            throws Exception {
        var request = post(path).contentType(MediaType.APPLICATION_JSON).content(body);
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
