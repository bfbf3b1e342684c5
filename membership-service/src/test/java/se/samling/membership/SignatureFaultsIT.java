package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;
import se.samling.platform.testing.TestTokens;

/**
 * Two representatives of each organisation follow their links at the same moment, each to another replica, and one replica is
 * killed for real meanwhile: every organisation has signed once, and who was told so was told the truth.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "samling.keycloak.enabled=false")
@BackingServices
class SignatureFaultsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private final String slug = "d-" + UUID.randomUUID();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private URI here = URI.create("http://localhost");
    private String hash = "";

    /** A link and the organisation it signs for. */
    private record Proof(String organisation, String token) {}

    @BeforeEach
    void aPublishedDeclaration() throws Exception {
        here = URI.create("http://localhost:" + port);
        String owner = JsonPath.read(made("/api/organisations", """
                {"kind":"other","name":"Kommittén %s","emailDomains":[]}""".formatted(slug)), "$.id");
        made("/api/declarations", """
                {"slug":"%s","ownerId":"%s","title":{"sv":"Deklaration"},"body":{"sv":"Text"},"commitments":[{"sv":"Ett"}],
                 "signingOpens":"2020-01-01","reportBy":"01-31","contacts":[{"email":"demokrati@kommitten.example"}]}
                """.formatted(slug, owner));
        hash = JsonPath.read(made("/api/declarations/" + slug + "/versions", "{}"), "$.hash");
    }

    @Test
    void everyOrganisationSignsOnceThoughAReplicaIsKilledMeanwhile() throws Exception {
        signThroughTwoReplicas(8, 1);
    }

    @Test
    @Tag("faults")
    void everyOrganisationSignsOnceThoughAReplicaIsKilledAgainAndAgain() throws Exception {
        signThroughTwoReplicas(60, 5);
    }

    private void signThroughTwoReplicas(int organisations, int kills) throws Exception {
        try (var replica = Replica.of(MembershipServiceApplication.class, environment);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var proofs = new ArrayList<List<Proof>>();
            for (int at = 0; at < organisations; at++) {
                proofs.add(representatives());
            }
            replica.awaitReady();
            for (var pair : proofs) {
                threads.submit(() -> signUntilAnswered(here, pair.getFirst()));
                threads.submit(() -> signUntilAnswered(replica.address(), pair.getLast()));
            }
            for (int kill = 1; kill <= kills; kill++) {
                int enough = kill * organisations / (kills + 1);
                await(enough + " answers").atMost(Duration.ofSeconds(60)).until(() -> answered.size() >= enough);
                replica.kill();
                replica.startAgain();
            }
            await("an answer to everybody")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> answered.size() == 2 * organisations);
        }
        var standing = jdbc.sql("""
                        select s.organisation_name from signature s join declaration d on d.id = s.declaration_id
                        where d.slug = ? and s.state = 'signed'""").param(slug).query(String.class).list();
        assertThat(standing).hasSize(organisations).doesNotHaveDuplicates().containsAll(signed);
        var told = KafkaProbe.await(
                "samling.signatures.v1",
                organisations,
                message -> message.type().equals("SignatureMade")
                        && standing.contains(message.body().path("organisation").asString()));
        assertThat(told.stream().map(message -> message.key()).distinct())
                .as("one signature of each is told of")
                .hasSize(organisations);
    }

    /** As a browser with patience: pressed again until there is an answer. */
    private void signUntilAnswered(URI replica, Proof proof) {
        await("an answer")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try {
                        var answer = send(replica, "/api/signatures/proofs/" + proof.token(), null, "{}");
                        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
                        if (answer.statusCode() == 200) {
                            signed.add(proof.organisation());
                        }
                        answered.add(proof.token());
                        return true;
                    } catch (IOException away) {
                        return false;
                    }
                });
    }

    /** Two people of a new organisation, each with a link to sign for it. */
    private List<Proof> representatives() throws Exception {
        var domain = UUID.randomUUID() + ".example";
        var name = "Myndigheten " + domain;
        made("/api/organisations", """
                {"kind":"state-agency","name":"%s","emailDomains":["%s"]}""".formatted(name, domain));
        var proofs = new ArrayList<Proof>();
        for (var who : List.of("ada", "bo")) {
            made("/api/declarations/" + slug + "/signatures", """
                    {"number":1,"hash":"%s","organisation":"%s","representative":"Ada","title":"Chef","authority":"head",
                     "email":"%s@%s","confirmed":true}""".formatted(hash, name, who, domain));
            var id = jdbc.sql("select s.id from signature s join person p on p.id = s.person_id where p.email = ?")
                    .param(who + "@" + domain)
                    .query(UUID.class)
                    .single();
            var expires = Instant.now().plus(1, ChronoUnit.HOURS);
            proofs.add(new Proof(name, links.sign("signature-proof", id.toString(), 0, expires)));
        }
        return proofs;
    }

    private String made(String path, String body) throws Exception {
        var answer = send(here, path, TestTokens.admin(), body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static HttpResponse<String> send(URI replica, String path, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(replica.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", TestTokens.bearer(token));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
