package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

    /** Joins a new network; the membership's id. */
    private UUID joined() throws Exception {
        var slug = "n-" + UUID.randomUUID();
        var host = UUID.fromString(
                com.jayway.jsonpath.JsonPath.read(send("/api/organisations", """
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
