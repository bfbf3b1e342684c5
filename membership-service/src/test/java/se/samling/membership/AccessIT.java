package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.AccessMatrix;
import se.samling.platform.testing.ApiWords;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.TestTokens;

/**
 * Every endpoint with things that are there, asked by nobody, a stranger, the member, another host's coordinator, the host's,
 * and an admin. {@code ok} is any answer to somebody who was let in, also that the empty body lacks something; a 404 is what
 * hides somebody else's.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "samling.keycloak.enabled=false")
@BackingServices
class AccessIT {

    private static final String TABLE = """
            GET    /api/applications/answers/{token}             | ok  ok  ok  ok  ok  ok
            POST   /api/applications/answers/{token}             | ok  ok  ok  ok  ok  ok
            GET    /api/applications/proofs/{token}              | ok  ok  ok  ok  ok  ok
            POST   /api/applications/proofs/{token}              | ok  ok  ok  ok  ok  ok
            GET    /api/applications/{id}                        | 401 404 404 404 ok  ok
            POST   /api/applications/{id}/decisions              | 401 403 403 403 ok  ok
            GET    /api/enrolments/own/{token}                   | ok  ok  ok  ok  ok  ok
            POST   /api/enrolments/own/{token}/proof             | ok  ok  ok  ok  ok  ok
            PUT    /api/enrolments/own/{token}/decision          | ok  ok  ok  ok  ok  ok
            POST   /api/enrolments/own/{token}/answers           | ok  ok  ok  ok  ok  ok
            PUT    /api/enrolments/own/{token}/invoice-address   | ok  ok  ok  ok  ok  ok
            POST   /api/enrolments/own/{token}/participants      | ok  ok  ok  ok  ok  ok
            DELETE /api/enrolments/own/{token}/participants/{participantId} | ok ok ok ok ok ok
            GET    /api/enrolments/{id}                          | 401 404 404 404 ok  ok
            POST   /api/enrolments/{id}/acts                     | 401 404 404 404 ok  ok
            GET    /api/enrolments/{key}/assignments             | 404 404 404 404 404 404
            PUT    /api/enrolments/{key}/assignments/{id}/status | 404 404 404 404 404 404
            GET    /api/declarations                             | ok  ok  ok  ok  ok  ok
            POST   /api/declarations                             | 401 403 403 403 ok  ok
            GET    /api/declarations/{slug}                      | ok  ok  ok  ok  ok  ok
            PATCH  /api/declarations/{slug}                      | 401 403 403 403 ok  ok
            GET    /api/declarations/{slug}/log                  | 401 403 403 403 ok  ok
            POST   /api/declarations/{slug}/papers               | 401 403 403 403 ok  ok
            GET    /api/declarations/{slug}/signatures           | ok  ok  ok  ok  ok  ok
            POST   /api/declarations/{slug}/signatures           | ok  ok  ok  ok  ok  ok
            GET    /api/declarations/{slug}/versions             | ok  ok  ok  ok  ok  ok
            POST   /api/declarations/{slug}/versions             | 401 403 403 403 ok  ok
            GET    /api/declarations/{slug}/versions/{number}    | ok  ok  ok  ok  ok  ok
            GET    /api/declarations/{slug}/versions/{number}/text | ok  ok  ok  ok  ok  ok
            GET    /api/declarations/{slug}/signatories          | ok  ok  ok  ok  ok  ok
            GET    /api/signatories/{key}                        | 404 404 404 404 ok  ok
            GET    /api/people/me/signatories                    | 401 ok  ok  ok  ok  ok
            POST   /api/signatories/{id}/contact                 | 401 404 404 404 ok  ok
            GET    /api/signatories/successions/{token}          | ok  ok  ok  ok  ok  ok
            POST   /api/signatories/successions/{token}          | ok  ok  ok  ok  ok  ok
            POST   /api/signatories/{key}/activities             | 404 404 404 404 ok  ok
            PUT    /api/signatories/{key}/activities/{id}        | 404 404 404 404 ok  ok
            DELETE /api/signatories/{key}/activities/{id}        | 404 404 404 404 ok  ok
            PUT    /api/signatories/{key}/reports/{year}         | 404 404 404 404 ok  ok
            POST   /api/signatories/{key}/reports/{year}/submission | 404 404 404 404 ok  ok
            GET    /api/signatures/proofs/{token}                | ok  ok  ok  ok  ok  ok
            POST   /api/signatures/proofs/{token}                | ok  ok  ok  ok  ok  ok
            GET    /api/signatures/{id}                          | 401 404 404 404 ok  ok
            POST   /api/signatures/{id}/decisions                | 401 404 404 404 ok  ok
            GET    /api/signatures/{id}/log                      | 401 404 404 404 ok  ok
            POST   /api/signatures/{id}/withdrawal               | 401 404 404 404 ok  ok
            POST   /api/enrolments/{id}/invoices                 | 401 404 404 404 ok  ok
            GET    /api/enrolments/{id}/invoice-draft            | 401 404 404 404 ok  ok
            GET    /api/invoices/{id}                            | 401 404 404 404 ok  ok
            GET    /api/invoices/{id}/peppol.xml                 | 401 404 404 404 ok  ok
            POST   /api/invoices/{id}/credit-notes               | 401 404 404 404 ok  ok
            GET    /api/networks/{slug}/invoice-basis            | 401 403 403 403 ok  ok
            GET    /api/networks/{slug}/invoices                 | 401 403 403 403 ok  ok
            GET    /api/networks/{slug}/invoices.csv             | 401 403 403 403 ok  ok
            GET    /api/memberships/{id}                         | 401 404 ok  404 ok  ok
            DELETE /api/memberships/{id}                         | 401 404 ok  404 ok  ok
            GET    /api/networks                                 | ok  ok  ok  ok  ok  ok
            POST   /api/networks                                 | 401 403 403 403 403 ok
            GET    /api/networks/{slug}                          | ok  ok  ok  ok  ok  ok
            PATCH  /api/networks/{slug}                          | 401 403 403 403 ok  ok
            GET    /api/networks/{slug}/applications             | 401 403 403 403 ok  ok
            POST   /api/networks/{slug}/applications             | ok  ok  ok  ok  ok  ok
            GET    /api/networks/{slug}/enrolments               | 401 403 403 403 ok  ok
            POST   /api/networks/{slug}/enrolments               | ok  ok  ok  ok  ok  ok
            GET    /api/networks/{slug}/memberships              | 401 403 403 403 ok  ok
            POST   /api/networks/{slug}/memberships/imports      | 401 403 403 403 ok  ok
            GET    /api/networks/{slug}/participants             | 401 403 403 403 ok  ok
            GET    /api/networks/{slug}/assignments              | 401 403 403 403 ok  ok
            POST   /api/networks/{slug}/assignments              | 401 403 403 403 ok  ok
            PUT    /api/networks/{slug}/assignments/{id}         | 401 403 403 403 ok  ok
            DELETE /api/networks/{slug}/assignments/{id}         | 401 403 403 403 ok  ok
            GET    /api/organisations                            | ok  ok  ok  ok  ok  ok
            POST   /api/organisations                            | 401 403 403 403 403 ok
            GET    /api/organisations/{id}                       | ok  ok  ok  ok  ok  ok
            PATCH  /api/organisations/{id}                       | 401 403 403 403 403 ok
            POST   /api/organisations/imports                    | 401 403 403 403 403 ok
            GET    /api/organisations/{id}/organisers            | 401 403 403 403 403 ok
            POST   /api/organisations/{id}/organisers            | 401 403 403 403 403 ok
            DELETE /api/organisations/{id}/organisers/{personId} | 401 403 403 403 403 ok
            GET    /api/organisations/{id}/api-keys              | 401 403 403 403 ok  ok
            POST   /api/organisations/{id}/api-keys              | 401 403 403 403 ok  ok
            DELETE /api/organisations/{id}/api-keys/{keyId}      | 401 403 403 403 404 404
            PUT    /api/api-keys/own/use                         | 401 403 403 403 403 403
            GET    /api/people/me                                | 401 ok  ok  ok  ok  404
            PATCH  /api/people/me                                | 401 ok  ok  ok  ok  404
            DELETE /api/people/me                                | 401 ok  ok  ok  ok  404
            GET    /api/people/me/enrolments                     | 401 ok  ok  ok  ok  ok
            GET    /api/operations/dead-letters                  | 401 403 403 403 403 ok
            POST   /api/operations/dead-letters/{id}/replay      | 401 403 403 403 403 404
            POST   /api/operations/read-models/{topic}/rebuild   | 401 403 403 403 403 404
            """;

    /** Made once: looking for its parts on the class path takes longer than asking. */
    private static final RestClient CLIENT = RestClient.builder()
            .defaultStatusHandler(status -> true, (sent, received) -> {})
            .build();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private UUID host = UUID.randomUUID();
    private UUID otherHost = UUID.randomUUID();
    private final Things<Member> members = new Things<>(this::member);
    private final Things<UUID> strangers = new Things<>(() -> person(UUID.randomUUID() + "@stranger.example"));
    private final Things<UUID> organisers = new Things<>(() -> organiser(host));
    private final Things<UUID> otherOrganisers = new Things<>(() -> organiser(otherHost));
    private final Things<String> applications = new Things<>(this::application);
    private final Things<Enrolled> enrolments = new Things<>(this::enrolment);
    private final Things<String> cohorts = new Things<>(this::cohort);
    private final Things<UUID> invoices = new Things<>(this::invoice);
    private final Things<Declared> declarations = new Things<>(this::declared);
    private String slug = "";

    @BeforeEach
    void twoHostsAndANetworkOfTheFirst() {
        slug = "n-" + UUID.randomUUID();
        host = organisation();
        otherHost = organisation();
        made("/api/networks", """
                {"slug":"%s","name":{"sv":"Nätverket"},"summary":{"sv":"Kort"},"purpose":{"sv":"Syfte"},"guidingQuestions":[],
                 "hostIds":["%s"],"feeKronor":0,"contactEmail":"demokrati@forum.example",
                 "admission":{"kinds":["state-agency"],"text":{"sv":"Alla"}},"related":[]}""".formatted(slug, host));
    }

    @Test
    void everyEndpointHasALine() {
        assertThat(AccessMatrix.table(TABLE).keySet())
                .containsExactlyInAnyOrderElementsOf(AccessMatrix.endpoints(mappings));
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(ApiWords.missing(port)).isEmpty();
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        AccessMatrix.table(TABLE).forEach((endpoint, cells) -> {
            var expected = cells.split(" ");
            for (int column = 0; column < expected.length; column++) {
                boolean ends = !endpoint.startsWith("GET") && expected[column].equals("ok");
                assertThat(cell(ask(endpoint, column, ends)))
                        .as(endpoint + ", column " + (column + 1))
                        .isEqualTo(expected[column]);
            }
        });
    }

    @Test
    void aProgramReadsTheMembersOfItsHostsNetworksAndNobodyElses() {
        assertThat(AccessMatrix.openTo(TestTokens.key(host), mappings, port))
                .as("closed to a key whose scopes do not name it")
                .isEmpty();
        var members = "/api/networks/" + slug + "/memberships";
        var reading = TestTokens.key(host, "memberships:read");
        assertThat(status("GET", members, reading)).isEqualTo(200);
        assertThat(status("GET", members, TestTokens.key(otherHost, "memberships:read")))
                .isEqualTo(403);
        assertThat(status("GET", members, TestTokens.key(host, "enrolments:read")))
                .isEqualTo(403);
        assertThat(status("GET", "/api/networks/" + slug + "/applications", reading))
                .as("who wants to join is not among it")
                .isEqualTo(403);
        assertThat(status("PATCH", "/api/networks/" + slug, reading)).isEqualTo(403);
        var enrolled = "/api/networks/" + cohorts.some(false);
        for (var list : List.of("/enrolments", "/participants")) {
            assertThat(status("GET", enrolled + list, TestTokens.key(host, "enrolments:read")))
                    .isEqualTo(200);
            assertThat(status("GET", enrolled + list, TestTokens.key(otherHost, "enrolments:read")))
                    .isEqualTo(403);
            assertThat(status("GET", enrolled + list, reading)).isEqualTo(403);
        }
        assertThat(status("PUT", "/api/api-keys/own/use", TestTokens.key(host, "events:read")))
                .isEqualTo(204);
    }

    private int status(String method, String path, String token) {
        return call(method, path, token, "{}").getStatusCode().value();
    }

    /** What is asked about is made anew for a question whose answer may be its end; what is read or refused is shared. */
    private int ask(String endpoint, int column, boolean ends) {
        boolean oneself = endpoint.contains("memberships/{id}") || endpoint.endsWith("people/me");
        var member = members.some(ends && oneself);
        var caller = switch (column) {
            case 0 -> null;
            case 1 -> TestTokens.member(strangers.some(ends && oneself));
            case 2 -> TestTokens.member(member.person());
            case 3 -> TestTokens.organiser(otherOrganisers.some(ends && oneself));
            case 4 -> TestTokens.organiser(organisers.some(ends && oneself));
            default -> TestTokens.admin();
        };
        var enrolment = endpoint.contains("enrolments/") ? enrolments.some(ends) : new Enrolled("", "");
        boolean declares = endpoint.contains("declarations")
                || endpoint.contains("signatures")
                || endpoint.contains("signatories");
        var declaration = declares ? declarations.some(ends) : new Declared("", "", "", "", "");
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("declarations/{slug}", "declarations/" + declaration.slug())
                .replace(
                        "{slug}",
                        endpoint.contains("/assignments") || endpoint.contains("/participants")
                                ? cohorts.some(false)
                                : slug)
                .replace("/own/{token}", "/own/" + link("enrolment", enrolment.id(), 0))
                .replace("{participantId}", enrolment.participant())
                .replace("enrolments/{id}", "enrolments/" + enrolment.id())
                .replace("enrolments/{key}", "enrolments/" + enrolment.id())
                .replace("{number}", "1")
                .replace(
                        "signatures/proofs/{token}",
                        "signatures/proofs/" + link("signature-proof", declaration.signature(), 0))
                .replace("successions/{token}", "successions/" + link("signatory-contact", declaration.succession(), 0))
                .replace("signatories/{id}", "signatories/" + declaration.signatory())
                .replace("{key}/activities/{id}", "{key}/activities/" + declaration.activity())
                .replace("{key}", declaration.signatory())
                .replace("{year}", "2021")
                .replace("signatures/{id}", "signatures/" + declaration.signature())
                .replace("organisations/{id}", "organisations/" + host)
                .replace("{keyId}", UUID.randomUUID().toString())
                .replace("{topic}", "samling.unknown.v1");
        path = AccessMatrix.filled(
                path, "/answers/{token}", () -> "/answers/" + link("application-answer", applications.some(ends), 1));
        path = AccessMatrix.filled(
                path, "/proofs/{token}", () -> "/proofs/" + link("application-proof", applications.some(ends), 0));
        path = AccessMatrix.filled(path, "applications/{id}", () -> "applications/" + applications.some(ends));
        var network = path.replaceFirst("/assignments/.*", "/assignments");
        path = AccessMatrix.filled(path, "/assignments/{id}", () -> "/assignments/" + assignment(network));
        path = AccessMatrix.filled(path, "invoices/{id}", () -> "invoices/" + invoices.some(ends));
        path = AccessMatrix.filled(path, "memberships/{id}", () -> "memberships/" + member.id());
        path = AccessMatrix.filled(
                path, "{personId}", () -> organisers.some(ends).toString());
        path = AccessMatrix.filled(path, "{id}", () -> UUID.randomUUID().toString());
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var body = switch (endpoint) {
            case "POST /api/declarations" -> "{\"ownerId\":\"" + host + "\"}";
            case "POST /api/networks" -> "{\"hostIds\":[]}";
            default -> "{}";
        };
        return call(method, path, caller, endpoint.equals("POST /api/organisations/imports") ? "kind,name" : body)
                .getStatusCode()
                .value();
    }

    private static String cell(int status) {
        return List.of(401, 403, 404).contains(status) ? String.valueOf(status) : "ok";
    }

    private ResponseEntity<String> call(String method, String path, @Nullable String token, String body) {
        var request = CLIENT.method(HttpMethod.valueOf(method))
                .uri("http://localhost:" + port + path)
                .header("If-Match", "\"1\"");
        if (token != null) {
            request.header("Authorization", TestTokens.bearer(token));
        }
        if (!method.equals("GET")) {
            request.contentType(
                            path.equals("/api/organisations/imports")
                                    ? MediaType.parseMediaType("text/csv")
                                    : MediaType.parseMediaType(
                                            method.equals("PATCH")
                                                    ? "application/merge-patch+json"
                                                    : "application/json"))
                    .body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    /** Things of a kind: one for all questions that leave it as it was, another for each that may not. */
    private static final class Things<T> {

        private final Supplier<T> making;
        private @Nullable T shared;

        Things(Supplier<T> making) {
            this.making = making;
        }

        T some(boolean anew) {
            if (anew) {
                return making.get();
            }
            if (shared == null) {
                shared = making.get();
            }
            return shared;
        }
    }

    private record Declared(String slug, String signature, String signatory, String activity, String succession) {}

    /** A declaration of the host that is out, with a signature waiting for review. */
    private Declared declared() {
        var name = "d-" + UUID.randomUUID();
        made("/api/declarations", """
                {"slug":"%s","ownerId":"%s","title":{"sv":"Deklaration"},"body":{"sv":"Text"},"commitments":[{"sv":"Ett"}],
                 "signingOpens":"2020-01-01","reportBy":"01-31","contacts":[{"email":"demokrati@forum.example"}]}
                """.formatted(name, host));
        String hash = JsonPath.read(made("/api/declarations/" + name + "/versions", "{}"), "$.hash");
        var email = UUID.randomUUID() + "@gmail.com";
        made("/api/declarations/" + name + "/signatures", """
                {"number":1,"hash":"%s","organisation":"Okänd","representative":"Ada","title":"Chef","authority":"head",
                 "email":"%s","confirmed":true}""".formatted(hash, email));
        var id = jdbc.sql("select s.id from signature s join person p on p.id = s.person_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single()
                .toString();
        made("/api/signatures/proofs/" + link("signature-proof", id, 0), "{}");
        made("/api/declarations/" + name + "/papers", """
                {"organisationId":"%s","representative":"Ada","title":"Chef","authority":"head","signedOn":"2020-02-02"}
                """.formatted(host));
        String signatory = JsonPath.read(
                call("GET", "/api/declarations/" + name + "/signatories", null, "")
                        .getBody(),
                "$[0].id");
        String activity = JsonPath.read(
                made("/api/signatories/" + signatory + "/activities", """
                {"title":"Dialoger","commitments":[1],"status":"planned"}"""), "$.signatory.activities[0].id");
        made("/api/signatories/" + signatory + "/contact", """
                {"name":"Bo Ny","email":"%s@forum.example"}""".formatted(UUID.randomUUID()));
        var succession = jdbc.sql("select id from succession where signatory_id = ?")
                .param(UUID.fromString(signatory))
                .query(UUID.class)
                .single()
                .toString();
        return new Declared(name, id, signatory, activity, succession);
    }

    private String made(String path, String body) {
        var answer = call("POST", path, TestTokens.admin(), body);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(path + " " + answer.getBody())
                .isTrue();
        return String.valueOf(answer.getBody());
    }

    private UUID organisation() {
        return UUID.fromString(JsonPath.read(made("/api/organisations", """
                {"kind":"state-agency","name":"Forum %1$s","emailDomains":["%1$s.example"]}""".formatted(UUID.randomUUID())), "$.id"));
    }

    private UUID organiser(UUID organisation) {
        return UUID.fromString(JsonPath.read(
                made("/api/organisations/" + organisation + "/organisers", """
                {"name":"Kim Ek","email":"kim.%s@forum.example","role":"coordinator"}""".formatted(UUID.randomUUID())),
                "$.personId"));
    }

    private UUID person(String email) {
        made("/api/networks/" + slug + "/applications", """
                {"name":"Ada Nilsson","email":"%s","language":"sv"}""".formatted(email));
        return jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private String application() {
        var person = person(UUID.randomUUID() + "@gmail.com");
        var id = jdbc.sql("select id from application where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single()
                .toString();
        call("POST", "/api/applications/proofs/" + link("application-proof", id, 0), null, "{}");
        call(
                "POST",
                "/api/applications/" + id + "/decisions",
                TestTokens.admin(),
                "{\"decision\":\"ask\",\"reason\":\"Var?\"}");
        return id;
    }

    private record Enrolled(String id, String participant) {}

    /** A cohort of the first host. */
    private String cohort() {
        var cohort = "k-" + UUID.randomUUID();
        made("/api/networks", """
                {"slug":"%s","name":{"sv":"Kohorten"},"summary":{"sv":"Kort"},"purpose":{"sv":"Syfte"},"guidingQuestions":[],
                 "hostIds":["%s"],"feeKronor":8000,"contactEmail":"demokrati@forum.example",
                 "admission":{"kinds":["municipality"],"text":{"sv":"Kommuner"}},"related":[],
                 "term":{"startsOn":"2199-01-10","endsOn":"2199-12-10","meetings":5,"deadline":"2199-01-01","vat":{"percent":25}}}
                """.formatted(cohort, host));
        return cohort;
    }

    /** One more in the cohort, where the path is of a cohort; of an organisation's own it stays unfound. */
    private String assignment(String path) {
        return path.contains("/networks/")
                ? JsonPath.read(made(path, """
                {"title":{"sv":"Kartlägg"},"text":{"sv":"Behoven"},"dueOn":"2199-02-01"}"""), "$.id")
                : UUID.randomUUID().toString();
    }

    /** An application of a municipality to a cohort of the first host, with one participant. */
    private Enrolled enrolment() {
        var cohort = cohort();
        var email = UUID.randomUUID() + "@ekstad.example";
        made("/api/networks/" + cohort + "/enrolments", """
                {"name":"Ada Nilsson","email":"%s","organisation":"Ekstads kommun","undertaking":true,
                 "decision":{"expectedOn":"2198-12-01"},"participants":[{"name":"Per Ek","email":"per@ekstad.example"}]}
                """.formatted(email));
        var id = jdbc.sql("select e.id from enrolment e join person p on p.id = e.contact_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        made("/api/enrolments/own/" + link("enrolment", id.toString(), 0) + "/proof", "{}");
        var participant = jdbc.sql("select id from enrolment_participant where enrolment_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        return new Enrolled(id.toString(), participant.toString());
    }

    /** An invoice of the first host, as good as issued. */
    private UUID invoice() {
        var enrolment = UUID.fromString(enrolment().id());
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into invoice (id, number, seller_id, network_id, enrolment_id, seat_ids, content)
                        select ?, (select coalesce(max(number), 0) + 1 from invoice where seller_id = ?), ?, network_id, id, '{}', ?::jsonb
                        from enrolment where id = ?
                        """).params(id, host, host, """
                        {"issuedOn":"2026-11-25","dueOn":"2026-12-25","seller":{"name":"A","number":"299900-1478","peppolId":"0007:2999001478"},
                         "buyer":{"name":"B","number":"299900-1122","peppolId":"0007:2999001122"},"description":"Avgift","quantity":1,
                         "price":{"amount":800000},"vatPercent":25}""", enrolment).update();
        return id;
    }

    private record Member(UUID id, UUID person) {}

    private Member member() {
        var domain = UUID.randomUUID() + ".example";
        made("/api/organisations", """
                {"kind":"state-agency","name":"Kultur %1$s","emailDomains":["%1$s"]}""".formatted(domain));
        var person = person("ada@" + domain);
        var application = jdbc.sql("select id from application where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        made("/api/applications/proofs/" + link("application-proof", application.toString(), 0), "{}");
        return new Member(
                jdbc.sql("select id from membership where person_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single(),
                person);
    }

    private String link(String purpose, String subject, int number) {
        return links.sign(purpose, subject, number, Instant.now().plus(1, ChronoUnit.HOURS));
    }
}
