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
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host's own words reach its readers, and what a letter must say is there all the same. */
@NotificationTest
class WordingIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    private final Others others = new Others();
    private UUID event;
    private UUID coordinator;
    private RestClient http;

    @BeforeEach
    void aHostWithAnEvent() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (sent, received) -> {})
                .build();
        others.network();
        event = others.event(LocalDateTime.now().plusDays(200).withNano(0));
        coordinator = others.coordinator();
        log.awaitKnown("event", event);
        log.awaitKnown("person", coordinator);
    }

    @Test
    void aHostsWordsStandBesideOursInTheLanguageTheyWereWrittenIn() {
        put("confirmation", "0", "Ta med {träff}-boken & <b>penna</b>.", "Bring a pen to {event}.");
        put("signature", "0", "Vänliga hälsningar\\n{värd}", null);
        String swedish = address();
        String english = address();
        others.confirmed(event, others.participant(swedish, "sv"));
        others.confirmed(event, others.participant(english, "en"));

        assertThat(post.await(swedish, 1).getFirst().words())
                .contains("-boken & <b>penna</b>.", "Vänliga hälsningar", "/min-anmalan/", "/avregistrera/")
                .doesNotContain("{");
        assertThat(post.await(english, 1).getFirst().words())
                .contains("Bring a pen to ", "/min-anmalan/")
                .doesNotContain("Vänliga hälsningar", "{");
    }

    @Test
    void aDraftIsSeenEscapedBeforeItIsKept() {
        var seen = call("POST", "/api/messages/preview/wordings?purpose=invitation&host=" + others.hostId, "*", """
                {"part":"opening","words":{"sv":"<script>alert(1)</script> {träff}"}}""");
        assertThat(seen.getStatusCode().value()).as(seen.getBody()).isEqualTo(200);
        assertThat(JSON.readTree(seen.getBody()).get("html").asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; Träff om öppna data")
                .doesNotContain("<script>");
        assertThat(part("opening").get("version").asInt()).isZero();
    }

    @Test
    void eachVersionStaysAndTheStandardTextComesBack() {
        assertThat(put("closing", "0", "Vi ses!", null).getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(put("closing", "0", "Hej då!", null).getStatusCode().value()).isEqualTo(412);
        var standard = call("PUT", "/api/wordings/closing?host=" + others.hostId, "\"1\"", "{\"words\":null}");
        assertThat(standard.getStatusCode().value()).isEqualTo(200);
        assertThat(part("closing").get("words").isNull()).isTrue();
        assertThat(get("/api/wordings/closing/versions?host=" + others.hostId))
                .extracting(one -> one.get("version").asInt())
                .containsExactly(2, 1);
    }

    @Test
    void badWordsNameTheirFieldAndNothingIsKept() {
        var answer = put("reminder", "0", "Hej {namn}", "{");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("words.sv", "{namn}", "{träff}", "words.en");
        assertThat(put("reminder", "0", "", null).getBody()).contains("words.sv");
        assertThat(put("postscript", "0", "Hej", null).getStatusCode().value()).isEqualTo(404);
        assertThat(part("reminder").get("version").asInt()).isZero();
    }

    private ResponseEntity<String> put(String part, String seen, String swedish, String english) {
        String words = english == null
                ? "{\"sv\":\"" + swedish + "\"}"
                : "{\"sv\":\"" + swedish + "\",\"en\":\"" + english + "\"}";
        return call(
                "PUT",
                "/api/wordings/" + part + "?host=" + others.hostId,
                "\"" + seen + "\"",
                "{\"words\":" + words + "}");
    }

    private JsonNode part(String code) {
        return get("/api/wordings?host=" + others.hostId)
                .valueStream()
                .filter(one -> one.get("part").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        return JSON.readTree(call("GET", path, "*", "").getBody());
    }

    private ResponseEntity<String> call(String method, String path, String version, String body) {
        var request = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", TestTokens.bearer(TestTokens.organiser(coordinator)))
                .header("If-Match", version);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static String address() {
        return UUID.randomUUID() + "@kultur.example";
    }
}
