package se.samling.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.PeerService;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import tools.jackson.databind.json.JsonMapper;

/** API routes, headers, limits and refusals. */
@GatewayTest
class EdgeTests {

    private static final URI JOIN = URI.create("/natverk/statens-demokratinatverk/ga-med");

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
    }

    @Test
    void aProgramsKeyGoesOnAsItsTokenAndOneThatIsWorthNothingGoesNowhere() {
        var id = UUID.randomUUID();
        var secret = "s".repeat(43);
        Peers.KEYCLOAK.program("samling-key-" + id, secret);
        Peers.EVENT.answer("GET /api/events", Map.of("items", List.of()));
        var key = "Bearer samling_" + id.toString().replace("-", "") + "_";
        int before = Peers.KEYCLOAK.programsAsked();
        for (int again = 0; again < 2; again++) {
            var page = new Browser(port).get("/api/events", Map.of("Authorization", key + secret));
            assertThat(page.status()).isEqualTo(200);
            assertThat(Peers.EVENT.last("GET /api/events").header("Authorization"))
                    .isEqualTo("Bearer program-token");
        }
        assertThat(Peers.KEYCLOAK.programsAsked()).isEqualTo(before + 1);
        for (var wrong : List.of(key + "t".repeat(43), key + "kort", "Bearer samling_")) {
            var page = new Browser(port).get("/api/events", Map.of("Authorization", wrong));
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.body()).contains("api-key-refused");
        }
        Peers.KEYCLOAK.away(true);
        var unknown = new Browser(port).get("/api/events", Map.of("Authorization", key + "u".repeat(43)));
        Peers.KEYCLOAK.away(false);
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.header("Retry-After")).isNotBlank();
    }

    @Test
    void aKeyInUseIsToldOfOnceAMinuteByItsOwnTokenAndAPersonsNever() {
        Peers.EVENT.answer("GET /api/events", Map.of("items", List.of()));
        Peers.MEMBERSHIP.answer("PUT /api/api-keys/own/use", 204, Map.of());
        var program = "Bearer " + token(Map.of("api_key", Map.of("id", UUID.randomUUID())));
        for (var authorization : List.of("Bearer " + token(Map.of("person_id", "p")), program, program)) {
            assertThat(new Browser(port)
                            .get("/api/events", Map.of("Authorization", authorization))
                            .status())
                    .isEqualTo(200);
        }
        await("what membership-service hears")
                .untilAsserted(() -> assertThat(Peers.MEMBERSHIP.asked())
                        .filteredOn(asked -> asked.path().equals("/api/api-keys/own/use"))
                        .singleElement()
                        .satisfies(asked ->
                                assertThat(asked.header("Authorization")).isEqualTo(program)));
    }

    /** As services see it that check no signature. */
    private static String token(Map<String, Object> claims) {
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        return new PlainJWT(set.build()).serialize();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/networks/x/calendar.ics, notification",
        "/api/events/x/calendar.ics, notification",
        "/api/calendars/registrations/x, notification",
        "/api/calendar-answers, notification",
        "/api/calendars/me, notification",
        "/api/mail-figures, notification",
        "/api/mailings, notification",
        "/api/mailings/x/recipients, notification",
        "/api/wordings/closing/versions, notification",
        "/api/messages/preview, notification",
        "/api/deliveries, notification",
        "/api/addresses, notification",
        "/api/senders/proofs/x, notification",
        "/api/reminders, notification",
        "/api/unsubscriptions/x, notification",
        "/api/networks/x/documents, docs",
        "/api/events/x/documents, docs",
        "/api/events/x/documents/texts, docs",
        "/api/documents/x/content, docs",
        "/api/events, event",
        "/api/events/x, event",
        "/api/registrations/own/x, event",
        "/api/invitations/x, event",
        "/api/organisations, membership",
        "/api/networks/x, membership",
        "/api/applications/x/decisions, membership",
        "/api/memberships/x, membership",
        "/api/people/me, membership",
    })
    void everyPathHasItsService(String path, String service) {
        peer(service).answer("GET " + path, Map.of("from", service));
        assertThat(new Browser(port).get(path).body()).isEqualTo("{\"from\":\"" + service + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "event", "notification", "docs"})
    void operationsAndDescriptionsAreReachedByServiceName(String service) {
        peer(service)
                .answer("GET /api/operations/outbox", Map.of("of", service))
                .answer("GET /v3/api-docs", Map.of("paths", Map.of("/api/operations/outbox", Map.of("get", Map.of()))));
        assertThat(new Browser(port)
                        .get("/api/operations/" + service + "/outbox")
                        .body())
                .contains(service);
        assertThat(new Browser(port).get("/v3/api-docs/" + service).body())
                .contains("/api/operations/" + service + "/outbox");
    }

    @Test
    void allDescriptionsAreJoinedWithoutMixingUpTheirWords() {
        Peers.EVENT.answer("GET /v3/api-docs", description("/api/events", "Page", "string"));
        Peers.DOCS.answer("GET /v3/api-docs", description("/api/documents", "Page", "integer"));
        var joined = JsonMapper.shared()
                .readTree(new Browser(port).get("/v3/api-docs").body());
        assertThat(joined.path("paths").propertyNames()).contains("/api/networks", "/api/events", "/api/documents");
        assertThat(joined.at("/components/schemas/event.Page/type").asString()).isEqualTo("string");
        assertThat(joined.at("/components/schemas/docs.Page/type").asString()).isEqualTo("integer");
        assertThat(joined.at("/paths/~1api~1events/get/responses/200/$ref").asString())
                .isEqualTo("#/components/schemas/event.Page");
        assertThat(joined.path("servers").get(0).path("url").asString()).isEqualTo("http://localhost:8080");
    }

    private static Map<String, Object> description(String path, String schema, String type) {
        return Map.of(
                "servers", List.of(Map.of("url", "http://internal:8082")),
                "paths",
                        Map.of(
                                path,
                                Map.of(
                                        "get",
                                        Map.of(
                                                "responses",
                                                Map.of("200", Map.of("$ref", "#/components/schemas/" + schema))))),
                "components", Map.of("schemas", Map.of(schema, Map.of("type", type))));
    }

    @Test
    void nothingElseOfAServiceIsReachable() {
        Peers.EVENT.answer("GET /actuator/health", Map.of("status", "UP"));
        for (var path : List.of(
                "/api/actuator/health",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/heapdump",
                "/api/unknown")) {
            assertThat(new Browser(port).get(path).status()).as(path).isEqualTo(404);
        }
        var problem = new Browser(port).get("/api/unknown");
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.body()).contains("urn:samling:problem:not-found");
    }

    @Test
    void aCallersOwnTokenIsPassedOnAndASessionsIsAddedOtherwise() {
        new Browser(port).get("/api/networks", Map.of("Authorization", "Bearer their-own"));
        assertThat(Peers.MEMBERSHIP.last("GET /api/networks").header("Authorization"))
                .isEqualTo("Bearer their-own");
        var browser = new Browser(port);
        Peers.KEYCLOAK.person(new Person("Sam", "sam@myndighet.example", List.of()));
        browser.get("/logga-in?till=/");
        browser.get("/api/people/me");
        var asked = Peers.MEMBERSHIP.last("GET /api/people/me");
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.header("Cookie")).isEmpty();
    }

    @Test
    void aFormBodyAndAFileReachTheServiceAsTheyWereSent() {
        Peers.DOCS.answer("POST /api/events/x/documents/files", 201, Map.of());
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhej\r\n--b--\r\n";
        new Browser(port)
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                        + "/api/events/x/documents/files?language=sv&q=a%2Bb%20c"))
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        Map.of("Content-Type", "multipart/form-data; boundary=b", "Authorization", "Bearer x"));
        var asked = Peers.DOCS.last("POST /api/events/x/documents/files");
        assertThat(asked.body()).isEqualTo(body);
        assertThat(asked.query()).contains("language=sv").containsAnyOf("q=a%2Bb%20c", "q=a%2Bb+c");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : List.of("/", "/finns-inte", "/api/networks", "/assets/page.js")) {
            var page = new Browser(port).get(path);
            var policy = page.header("Content-Security-Policy");
            assertThat(policy)
                    .as(path)
                    .contains(
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "frame-ancestors 'none'",
                            "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Permissions-Policy")).contains("camera=()");
        }
        assertThat(new Browser(port).get("/").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aServicesOwnSecurityHeadersAreNotSentTwice() {
        Peers.EVENT.text(
                "GET /api/events",
                "application/json",
                "{}",
                Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Cache-Control", "no-cache"));
        var answer = new Browser(port).get("/api/events");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void whatPagesLoadIsOursAndMayBeKept() {
        var page = new Browser(port).get("/").html();
        for (var asset : page.select("link[href^=/assets], script[src], img[src]")) {
            var address = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
            var answer = new Browser(port).get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(address).contains("max-age");
        }
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var fields = Map.of("name", "Sam", "email", "s@m.example");
        for (var headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"))) {
            var page = new Browser(port).post(JOIN, fields, headers);
            assertThat(page.status()).as(headers.toString()).isEqualTo(403);
            assertThat(page.text()).contains("annan webbplats");
        }
        var api = new Browser(port)
                .post(URI.create("/api/networks/x/applications"), fields, Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(api.status()).isEqualTo(403);
        assertThat(api.body()).contains("urn:samling:problem:cross-site");
    }

    @Test
    void aFormWithoutItsFieldIsRefusedInWords() {
        var page = new Browser(port).post(JOIN, Map.of("name", "Sam"), Map.of("Sec-Fetch-Site", "same-origin"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Sidan har varit öppen för länge");
        assertThat(Peers.MEMBERSHIP.asked()).noneMatch(one -> one.method().equals("POST"));
    }

    @Test
    void aLoggedInBrowserNeedsTheFieldForTheApiAndAProgramDoesNot() {
        Peers.MEMBERSHIP.answer("POST /api/networks", 201, Map.of());
        var browser = new Browser(port);
        browser.get("/logga-in?till=/");
        var address = URI.create("/api/networks");
        assertThat(browser.post(address, Map.of(), Map.of()).status()).isEqualTo(403);
        assertThat(new Browser(port)
                        .post(address, Map.of(), Map.of("Authorization", "Bearer x"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anOversizedBodyIsRefusedWhetherItSaysItsLengthOrNot() {
        var big = "x".repeat(300_000);
        var form = new Browser(port).post(JOIN, Map.of("message", big), Map.of());
        assertThat(form.status()).isEqualTo(413);
        assertThat(form.text()).contains("för stort");
        var chunked = new Browser(port)
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + JOIN))
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                                        new ByteArrayInputStream(("message=" + big).getBytes(StandardCharsets.UTF_8)))),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(chunked.status()).isBetween(400, 499);
        assertThat(Peers.MEMBERSHIP.asked()).noneMatch(one -> one.method().equals("POST"));
    }

    @Test
    void aServiceThatIsAwayIsAProblemInTheCallersLanguage() {
        Peers.EVENT.goAway();
        var answer = new Browser(port).inEnglish().get("/api/events");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotBlank();
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:samling:problem:service-away");
        assertThat(problem.path("title").asString()).isEqualTo("The service is not answering");
    }

    @Test
    void onlyReadingIsTriedTwice() {
        Peers.EVENT.goAway();
        new Browser(port).get("/api/events");
        assertThat(Peers.EVENT.asked()).hasSizeGreaterThanOrEqualTo(2);
        Peers.EVENT.forget();
        Peers.EVENT.goAway();
        new Browser(port)
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events/x/registrations"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}")),
                        Map.of("Content-Type", "application/json"));
        assertThat(Peers.EVENT.asked()).hasSize(1);
    }

    private static PeerService peer(String service) {
        return switch (service) {
            case "membership" -> Peers.MEMBERSHIP;
            case "event" -> Peers.EVENT;
            case "notification" -> Peers.NOTIFICATION;
            default -> Peers.DOCS;
        };
    }
}
