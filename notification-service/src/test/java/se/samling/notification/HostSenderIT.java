package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import se.samling.notification.sender.NameServer;
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host writes from its own address: not before somebody there said so, and only while the domain vouches for our mail. */
@NotificationTest
class HostSenderIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final RestClient HTTP = RestClient.builder()
            .defaultStatusHandler(status -> true, (sent, received) -> {})
            .build();

    @LocalServerPort
    int port;

    @Autowired
    PostOffice post;

    @Autowired
    NameServer names;

    @Autowired
    Log log;

    private final Others others = new Others();
    private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    private final String address = "traffar@" + domain;
    private UUID event;
    private UUID coordinator;

    @BeforeEach
    void aHostWithAnEvent() {
        others.network();
        event = others.event(LocalDateTime.now().plusDays(200).withNano(0));
        coordinator = others.coordinator();
        log.awaitKnown("event", event);
        log.awaitKnown("person", coordinator);
    }

    @Test
    void aProvenAddressIsWhereMailComesFromAndTheEnvelopeStaysOurs() {
        names.says("samling._domainkey." + domain, "v=DKIM1; k=rsa; p=AAAA");
        var asked = ask(address);
        assertThat(asked.get("state").asString()).isEqualTo("waiting");
        assertThat(confirmation().header("From")).contains("samling@post.example");

        var proof = "/api/senders/proofs" + proofIn(1);
        assertThat(anonymous(HttpMethod.GET, proof).get("proven").asBoolean()).isFalse();
        assertThat(anonymous(HttpMethod.POST, proof).get("used").asBoolean()).isTrue();
        assertThat(anonymous(HttpMethod.POST, proof).get("proven").asBoolean()).isTrue();

        var mail = confirmation();
        assertThat(mail.header("From")).contains(address).doesNotContain("via Samling", "post.example");
        assertThat(mail.header("Return-Path")).contains("bounces+", "@post.example");
        assertThat(all().get(0).get("state").asString()).isEqualTo("in-use");
    }

    @Test
    void whileTheDomainDoesNotVouchMailComesFromUsAndARemovedAddressIsForgotten() {
        var id = ask(address).get("id").asString();
        anonymous(HttpMethod.POST, "/api/senders/proofs" + proofIn(1));
        var row = all().get(0);
        assertThat(row.get("state").asString()).isEqualTo("unused");
        assertThat(row.get("domain").get("records").get(1).get("advice").asString())
                .startsWith("v=DKIM1");
        assertThat(confirmation().header("From")).contains("samling@post.example");

        var stranger = new Others();
        stranger.network();
        var other = stranger.coordinator();
        log.awaitKnown("person", other);
        assertThat(call(HttpMethod.DELETE, "/api/senders/" + id, other, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call(HttpMethod.DELETE, "/api/senders/" + id, coordinator, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(all()).isEmpty();
        assertThat(log.jdbc()
                        .sql("select count(*) from delivery where recipient_address = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void askingTwiceIsOneMailAndANewLinkEndsTheLastOne() {
        var id = ask(address).get("id").asString();
        assertThat(ask(address.toUpperCase(java.util.Locale.ROOT)).get("id").asString())
                .isEqualTo(id);
        var first = proofIn(1);
        call(HttpMethod.POST, "/api/senders/" + id + "/link", coordinator, "{}");
        log.jdbc()
                .sql("update host_sender set asked_at = asked_at - interval '2 minutes' where id = ?")
                .param(UUID.fromString(id))
                .update();
        call(HttpMethod.POST, "/api/senders/" + id + "/link", coordinator, "{}");
        var second = proofIn(2);
        assertThat(post.to(address)).hasSize(2);
        assertThat(status(HttpMethod.POST, "/api/senders/proofs" + first)).isEqualTo(404);
        assertThat(anonymous(HttpMethod.POST, "/api/senders/proofs" + second)
                        .get("proven")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNoAddressIsNamedAndFiveAreEnough() {
        var refused = call(
                HttpMethod.POST,
                "/api/senders?host=" + others.hostId,
                coordinator,
                "{\"address\":\"a@b.example\\r\\nBcc: c@d\"}");
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("\"address\"");
        for (int n = 0; n < 5; n++) {
            ask("a" + n + "@" + domain);
        }
        assertThat(call(HttpMethod.POST, "/api/senders?host=" + others.hostId, coordinator, body(address))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    private Mail confirmation() {
        String reader = UUID.randomUUID() + "@kultur.example";
        others.confirmed(event, others.participant(reader, "sv"));
        return post.await(reader, 1).getFirst();
    }

    private String proofIn(int mails) {
        return post.awaitLast(address, mails).link("/avsandare/").substring("/avsandare".length());
    }

    private JsonNode ask(String wanted) {
        var made = call(HttpMethod.POST, "/api/senders?host=" + others.hostId, coordinator, body(wanted));
        assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
        return JSON.readTree(made.getBody());
    }

    private JsonNode all() {
        return JSON.readTree(call(HttpMethod.GET, "/api/senders?host=" + others.hostId, coordinator, "")
                .getBody());
    }

    private JsonNode anonymous(HttpMethod method, String path) {
        var answer = HTTP.method(method)
                .uri("http://localhost:" + port + path)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private int status(HttpMethod method, String path) {
        return HTTP.method(method)
                .uri("http://localhost:" + port + path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private ResponseEntity<String> call(HttpMethod method, String path, UUID who, String body) {
        var request = HTTP.method(method)
                .uri("http://localhost:" + port + path)
                .header("Authorization", TestTokens.bearer(TestTokens.organiser(who)));
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static String body(String address) {
        return "{\"address\":\"" + address + "\"}";
    }
}
