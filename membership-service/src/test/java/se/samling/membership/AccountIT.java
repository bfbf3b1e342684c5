package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.TestTokens;

/** An account in Keycloak follows the membership: made with it, closed with the last one, and never forgotten while Keycloak is away. */
@SpringBootTest(properties = {"samling.keycloak.enabled=true", "samling.keycloak.client-secret=x"})
@AutoConfigureMockMvc
@BackingServices
@DirtiesContext
class AccountIT {

    private static final KeycloakPeer KEYCLOAK = new KeycloakPeer();
    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry settings) {
        settings.add("samling.keycloak.url", KEYCLOAK::address);
    }

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private final String domain = UUID.randomUUID() + ".example";
    private final String email = "ada@" + domain;

    @BeforeEach
    void anOrganisationWhosePeopleAreAdmitted() throws Exception {
        KEYCLOAK.away(false);
        send("/api/organisations", """
                {"kind":"state-agency","name":"Kultur %1$s","emailDomains":["%1$s"]}""".formatted(domain));
    }

    @AfterEach
    void keycloakIsBack() {
        KEYCLOAK.away(false);
    }

    @Test
    void aMembershipMakesOneAccountWithOneMailAndItsEndClosesIt() throws Exception {
        var first = joined();
        eventually(() -> KEYCLOAK.accounts(email).size() == 1 && KEYCLOAK.invitations(email) == 1);
        var account = KEYCLOAK.accounts(email).getFirst();
        assertThat(account.path("enabled").asBoolean()).isTrue();
        assertThat(account.path("attributes").path("personId").get(0).asString())
                .isEqualTo(personId().toString());
        var second = joined();

        end(first);
        quiet();
        assertThat(KEYCLOAK.accounts(email).getFirst().path("enabled").asBoolean())
                .as("another membership stands")
                .isTrue();
        end(second);
        eventually(() -> !KEYCLOAK.accounts(email).getFirst().path("enabled").asBoolean());
        assertThat(KEYCLOAK.invitations(email)).isEqualTo(1);
    }

    @Test
    void whileKeycloakIsAwayPeopleJoinAllTheSameAndGetTheirAccountAfterwards() throws Exception {
        KEYCLOAK.away(true);
        joined();
        eventually(() -> jdbc.sql("select count(*) from account_work where person_id = ? and attempts > 0")
                        .param(personId())
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(KEYCLOAK.accounts(email)).isEmpty();
        KEYCLOAK.away(false);
        eventually(() -> KEYCLOAK.accounts(email).size() == 1 && KEYCLOAK.invitations(email) == 1);
        quiet();
        assertThat(KEYCLOAK.accounts(email)).hasSize(1);
    }

    @Test
    void anAccountThatWasThereBeforeIsTakenOverAndNotDoubled() throws Exception {
        KEYCLOAK.hasAlready(email);
        joined();
        eventually(() -> KEYCLOAK.invitations(email) == 1);
        assertThat(KEYCLOAK.accounts(email)).hasSize(1);
        assertThat(KEYCLOAK.accounts(email).getFirst().path("attributes").has("personId"))
                .isTrue();
    }

    @Test
    void anErasedPersonHasNoAccount() throws Exception {
        joined();
        eventually(() -> KEYCLOAK.invitations(email) == 1);
        http.perform(delete("/api/people/me")
                        .header("Authorization", TestTokens.bearer(TestTokens.member(personId(), email))))
                .andExpect(status().is2xxSuccessful());
        eventually(() -> KEYCLOAK.accounts(email).isEmpty());
    }

    @Test
    void aProgramsKeyIsAClientOfItsOwnAndIsGoneWhenItIsRevoked() throws Exception {
        var keys = "/api/organisations/" + host() + "/api-keys";
        var made = send(keys, """
                {"name":"Kommunens webbplats","scopes":["events:read","registrations:read"]}""");
        String id = JsonPath.read(made, "$.id");
        String secret = JsonPath.read(made, "$.secretKey");
        assertThat(secret).startsWith("samling_" + id.replace("-", "") + "_").hasSizeGreaterThan(80);
        var client = KEYCLOAK.client("samling-key-" + id);
        assertThat(secret).endsWith(client.path("secret").asString());
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("protocolMappers").toString()).contains("events:read", "samling-api");
        assertThat(get(keys))
                .as("what proves it is shown once")
                .contains("Kommunens webbplats")
                .doesNotContain(secret.substring(50));

        KEYCLOAK.away(true);
        http.perform(delete(keys + "/" + id).header("Authorization", ADMIN)).andExpect(status().isNoContent());
        assertThat(JsonPath.<String>read(get(keys), "$[0].state")).isEqualTo("revoked");
        KEYCLOAK.away(false);
        eventually(() -> KEYCLOAK.client("samling-key-" + id) == null);
    }

    @Test
    void whileKeycloakIsAwayNoKeyIsHandedOutAndWhatWasBegunIsSweptAway() throws Exception {
        var keys = "/api/organisations/" + host() + "/api-keys";
        KEYCLOAK.away(true);
        http.perform(post(keys)
                        .header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Kalendern\",\"scopes\":[\"events:read\"]}"))
                .andExpect(status().isServiceUnavailable());
        KEYCLOAK.away(false);
        assertThat(get(keys)).isEqualTo("[]");
        jdbc.sql("update api_key set created_at = created_at - interval '10 minutes' where ready_at is null")
                .update();
        eventually(() -> jdbc.sql("select count(*) from api_key where ready_at is null")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private String host() throws Exception {
        return JsonPath.read(send("/api/organisations", """
                {"kind":"state-agency","name":"Forum %s","emailDomains":[]}""".formatted(UUID.randomUUID())), "$.id");
    }

    private String get(String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path).header("Authorization", ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Joins a new network; the membership's id. */
    private UUID joined() throws Exception {
        var slug = "n-" + UUID.randomUUID();
        var host = UUID.fromString(JsonPath.read(send("/api/organisations", """
                        {"kind":"state-agency","name":"Forum %s","emailDomains":[]}""".formatted(slug)), "$.id"));
        send("/api/networks", """
                {"slug":"%s","name":{"sv":"Nätverket"},"summary":{"sv":"Kort"},"purpose":{"sv":"Syfte"},"guidingQuestions":[],
                 "hostIds":["%s"],"feeKronor":0,"contactEmail":"demokrati@forum.example",
                 "admission":{"kinds":["state-agency"],"text":{"sv":"Alla"}},"related":[]}""".formatted(slug, host));
        send("/api/networks/" + slug + "/applications", """
                {"name":"Ada Nilsson","email":"%s","language":"sv"}""".formatted(email));
        var application = jdbc.sql(
                        "select a.id from application a join network n on n.id = a.network_id where n.slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
        send(
                "/api/applications/proofs/"
                        + links.sign(
                                "application-proof",
                                application.toString(),
                                0,
                                Instant.now().plus(1, ChronoUnit.HOURS)),
                "{}");
        return jdbc.sql("select m.id from membership m join network n on n.id = m.network_id where n.slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    private void end(UUID membership) throws Exception {
        http.perform(delete("/api/memberships/" + membership).header("Authorization", ADMIN))
                .andExpect(status().isNoContent());
    }

    private UUID personId() {
        return jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private String send(String path, String body) throws Exception {
        return http.perform(post(path)
                        .header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Nothing is left to tell Keycloak. */
    private void quiet() {
        eventually(() -> jdbc.sql("select count(*) from account_work where person_id = ?")
                        .param(personId())
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private static void eventually(Callable<Boolean> state) {
        await("Keycloak hears within the first pauses")
                .atMost(Duration.ofSeconds(40))
                .until(state);
    }
}
