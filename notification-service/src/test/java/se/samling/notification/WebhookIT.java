package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import se.samling.platform.testing.TestTokens;

/** A program of somebody else's is told what happens to its host's events, signed, once, and until it answers. */
@NotificationTest
class WebhookIT {

    private static final RestClient HTTP = RestClient.builder()
            .defaultStatusHandler(status -> true, (request, response) -> {})
            .build();

    @LocalServerPort
    int port;

    @Autowired
    Log log;

    @Autowired
    PostOffice post;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private Others others;
    private HttpServer receiver;
    private UUID event;

    /** A call as the receiver got it. */
    private record Heard(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void aReceiverAndAnEvent() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        receiver.start();
        others = new Others();
        others.network();
        event = others.event(LocalDateTime.of(2027, 3, 30, 9, 30));
    }

    @AfterEach
    void closed() {
        receiver.stop(0);
    }

    @Test
    void aConfirmedRegistrationIsToldOnceWithASignatureThatTheReceiverCanCheck() throws GeneralSecurityException {
        var made = webhook("RegistrationConfirmed");
        var participant = others.participant("webhook." + UUID.randomUUID() + "@kultur.example", "sv");
        others.confirmed(event, participant);
        awaitHeard(1);
        var call = heard.getFirst();
        assertThat(JsonPath.<String>read(call.body(), "$.type")).isEqualTo("RegistrationConfirmed");
        assertThat(JsonPath.<String>read(call.body(), "$.data.eventId")).isEqualTo(event.toString());
        assertThat(call.body()).doesNotContain("kultur.example");
        var secret = JsonPath.<String>read(made, "$.secret");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var expected =
                mac.doFinal((call.id() + "." + call.timestamp() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(call.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
        awaitLog(made, "sent");
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameIdAndCanBeSentOnceMoreByHand() {
        answer.set(500);
        var made = webhook("RegistrationConfirmed");
        others.confirmed(event, others.participant("webhook." + UUID.randomUUID() + "@kultur.example", "sv"));
        awaitHeard(2);
        answer.set(204);
        awaitLog(made, "sent");
        String id = JsonPath.read(made, "$.id");
        var calls = ask(HttpMethod.GET, "/api/webhooks/" + id + "/calls", null).getBody();
        assertThat(JsonPath.<Integer>read(calls, "$[0].attempts")).isGreaterThan(1);
        int before = heard.size();
        String callId = JsonPath.read(calls, "$[0].id");
        assertThat(ask(HttpMethod.POST, "/api/webhooks/" + id + "/calls/" + callId + "/resend", "{}")
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        awaitHeard(before + 1);
        assertThat(heard).extracting(Heard::id).containsOnly(callId);
    }

    @Test
    void onlyWhatWasChosenIsToldAndNothingWhileItIsPaused() {
        var made = webhook("EventCancelled");
        String id = JsonPath.read(made, "$.id");
        others.confirmed(event, others.participant("webhook." + UUID.randomUUID() + "@kultur.example", "sv"));
        ask(HttpMethod.POST, "/api/webhooks/" + id + "/tests", "{}");
        awaitHeard(1);
        assertThat(JsonPath.<String>read(heard.getFirst().body(), "$.type")).isEqualTo("Test");
        var paused = HTTP.method(HttpMethod.PUT)
                .uri("http://localhost:" + port + "/api/webhooks/" + id)
                .header("Authorization", TestTokens.bearer(TestTokens.admin()))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"url":"%s","types":["EventCancelled"],"active":false}""".formatted(address()))
                .retrieve()
                .toEntity(String.class);
        assertThat(JsonPath.<String>read(paused.getBody(), "$.state")).isEqualTo("paused");
        assertThat(heard).hasSize(1);
    }

    @Test
    void oneThatHasFailedForDaysIsStoppedAndItsHostIsMailedOnce() {
        answer.set(500);
        var coordinator = others.coordinator();
        log.awaitKnown("person", coordinator);
        var id = UUID.fromString(JsonPath.read(webhook("RegistrationConfirmed"), "$.id"));
        log.jdbc()
                .sql("update webhook set failing_since = now() - interval '30 days' where id = ?")
                .param(id)
                .update();
        for (int registered = 0; registered < 3; registered++) {
            others.confirmed(event, others.participant("webhook." + UUID.randomUUID() + "@kultur.example", "sv"));
        }
        var mail = post.await(coordinator + "@forum.example", 1).getFirst();
        assertThat(mail.subject()).endsWith(": En webhook har stoppats");
        assertThat(mail.words())
                .contains(address(), "Senaste svar: 500", "kryssa i att den är på")
                .doesNotContain("{")
                .doesNotContainPattern("\\dT\\d\\d:");
        assertThat(mail.link("/arrangor/integration/webhookar/")).endsWith(id.toString());
        log.await(coordinator, "webhook-stopped sent");
        assertThat(ask(HttpMethod.GET, "/api/webhooks/" + id, null).getBody()).contains("\"state\":\"stopped\"");
    }

    @Test
    void badInputIsNamed() {
        var refused = ask(HttpMethod.POST, "/api/webhooks?host=" + others.hostId, """
                {"url":"ftp://x","types":["PersonChanged"]}""");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("webhook-address", "webhook-types");
    }

    private String webhook(String type) {
        var made = ask(HttpMethod.POST, "/api/webhooks?host=" + others.hostId, """
                {"url":"%s","types":["%s"]}""".formatted(address(), type));
        assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
        return made.getBody();
    }

    private String address() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/samling";
    }

    private ResponseEntity<String> ask(HttpMethod method, String path, String body) {
        var request = HTTP.method(method)
                .uri("http://localhost:" + port + path)
                .header("Authorization", TestTokens.bearer(TestTokens.admin()));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private void awaitHeard(int calls) {
        Awaitility.await("calls").atMost(Duration.ofSeconds(30)).until(() -> heard.size() >= calls);
    }

    private void awaitLog(String made, String state) {
        Awaitility.await("the log says " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> JsonPath.<List<String>>read(
                                ask(HttpMethod.GET, "/api/webhooks/" + JsonPath.read(made, "$.id") + "/calls", null)
                                        .getBody(),
                                "$[*].state")
                        .contains(state));
    }
}
