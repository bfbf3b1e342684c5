package se.samling.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import se.samling.notification.Log;
import se.samling.notification.NotificationTest;
import se.samling.notification.Others;
import se.samling.notification.PostOffice;
import se.samling.notification.reply.CalendarReply;
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mail comes back over SMTP, is read over IMAP, shown to the organiser, and sent again when the address works. */
@NotificationTest
class BounceIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    @Autowired
    BounceMailbox mailbox;

    private final Others others = new Others();
    private final String address = UUID.randomUUID() + "@kultur.example";
    private UUID event;
    private UUID participant;
    private UUID coordinator;
    private UUID stranger;
    private RestClient http;

    @BeforeEach
    void aConfirmedParticipant() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (sent, received) -> {})
                .build();
        others.network();
        event = others.event(LocalDateTime.now().plusDays(200).withNano(0));
        coordinator = others.coordinator();
        stranger = new Others().coordinator();
        participant = others.participant(address, "sv");
        others.confirmed(event, participant);
        log.awaitKnown("person", coordinator);
        log.awaitKnown("person", stranger);
        log.await(participant, "registration-confirmed sent");
    }

    @Test
    void aBouncedAddressIsMarkedSparedShownAndCleared() {
        UUID mail = log.idOf(participant, "registration-confirmed");
        post.deliver(Dsn.unknown(mail));
        readUntil("registration-confirmed bounced 550 5.1.1 <someone@kultur.example>: User unknown");

        JsonNode bounced = call("GET", "/api/deliveries?event=" + event + "&state=bounced", "")
                .get("items")
                .get(0);
        String id = bounced.get("failingAddress").asString();
        assertThat(call("GET", "/api/deliveries/counts?event=" + event, "")
                        .get("bounced")
                        .asInt())
                .isEqualTo(1);
        assertThat(own("/api/addresses").get("email").asString()).isEqualTo(address);

        JsonNode draft = call("POST", "/api/mailings?event=" + event, """
                {"who":"confirmed","subject":{"sv":"Ta med kaffe"},"words":{"sv":"Kaffet är slut."}}
                """);
        String mailing = draft.get("id").asString();
        assertThat(call("GET", "/api/mailings/" + mailing + "/recipients", "")
                        .get(0)
                        .get("hindrance")
                        .asString())
                .isEqualTo("address-fails");
        call("POST", "/api/mailings/" + mailing + "/release", "{}");
        log.await(
                participant,
                "registration-confirmed bounced 550 5.1.1 <someone@kultur.example>: User unknown",
                "mailing skipped address-fails");
        assertThat(call("POST", "/api/deliveries/resend?event=" + event, "")
                        .get("queued")
                        .asInt())
                .isZero();

        assertThat(status("POST", "/api/addresses/" + id + "/recovery", stranger))
                .isEqualTo(404);
        assertThat(status("POST", "/api/addresses/" + id + "/recovery", coordinator))
                .isEqualTo(204);
        assertThat(call("POST", "/api/deliveries/resend?event=" + event, "")
                        .get("queued")
                        .asInt())
                .isEqualTo(1);
        assertThat(call("POST", "/api/deliveries/resend?event=" + event, "")
                        .get("queued")
                        .asInt())
                .isZero();
        post.await(address, 2);
    }

    @Test
    void aReportReadAgainChangesNothing() {
        UUID mail = log.idOf(participant, "registration-confirmed");
        post.deliver(Dsn.full(mail));
        readUntil("registration-confirmed bounced 552 5.2.2 Mailbox full");
        assertThat(own("/api/addresses").get("softBounces").asInt()).isEqualTo(1);
        assertThat(own("/api/addresses").get("failingSince").isNull()).isTrue();

        post.deliver(Dsn.full(mail));
        post.deliver(Dsn.unknown(mail));
        readAll();
        assertThat(own("/api/addresses").get("softBounces").asInt()).isEqualTo(1);
        assertThat(own("/api/addresses").get("failingSince").isNull()).isTrue();
    }

    @Test
    void aNoInTheCalendarIsNotedAndAskedAboutAndCancelsNothing() {
        var calendar = post.to(address).getFirst().calendar().orElseThrow();
        String to = calendar.getEvents().getFirst().getOrganizer().getEmail();
        String uid = "event-" + event + "@samling";
        post.deliver(CalendarReply.of(to, "somebody.else@kultur.example", uid, "DECLINED", "20261125T080000Z"));
        post.deliver(CalendarReply.of(
                to, address, "event-" + UUID.randomUUID() + "@samling", "DECLINED", "20261125T080000Z"));
        post.deliver(CalendarReply.of(
                "kalender+" + UUID.randomUUID() + "@post.example", address, uid, "DECLINED", "20261125T080000Z"));
        readAll();
        assertThat(call("GET", "/api/calendar-answers?event=" + event, "")).isEmpty();

        post.deliver(CalendarReply.of(to, address, uid, "DECLINED", "20261125T080000Z"));
        post.deliver(CalendarReply.of(to, address, uid, "DECLINED", "20261125T080000Z"));
        readAll();
        log.await(participant, "registration-confirmed sent", "calendar-declined sent");
        var mail = post.awaitLast(address, 2);
        assertThat(mail.link("/min-anmalan/")).endsWith("/avboj");
        assertThat(mail.words()).contains("Din anmälan gäller fortfarande");
        var noted = call("GET", "/api/calendar-answers?event=" + event, "").get(0);
        assertThat(noted.get("answer").asString()).isEqualTo("declined");
        assertThat(noted.get("registered").asBoolean()).isTrue();
        assertThat(status("GET", "/api/calendar-answers?event=" + event, stranger))
                .isEqualTo(403);

        post.deliver(CalendarReply.of(to, address, uid, "ACCEPTED", "20261125T070000Z"));
        readAll();
        assertThat(call("GET", "/api/calendar-answers?event=" + event, "")
                        .get(0)
                        .get("answer")
                        .asString())
                .as("an older answer changes nothing")
                .isEqualTo("declined");
    }

    private void readAll() {
        Awaitility.await("the mailbox is empty").until(() -> {
            mailbox.read();
            return post.bounces() == 0;
        });
    }

    private void readUntil(String line) {
        Awaitility.await("the report is read").untilAsserted(() -> {
            mailbox.read();
            assertThat(log.of(participant)).contains(line);
        });
    }

    /** The line about this test's address. */
    private JsonNode own(String path) {
        return call("GET", path, "")
                .get("items")
                .valueStream()
                .filter(one -> one.get("email").asString().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private int status(String method, String path, UUID caller) {
        return http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", TestTokens.bearer(TestTokens.organiser(caller)))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private JsonNode call(String method, String path, String body) {
        var request = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", TestTokens.bearer(TestTokens.organiser(coordinator)))
                .header("If-Match", "*");
        if (!body.isEmpty()) {
            request.contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                    .body(body);
        }
        var answer = request.retrieve().toEntity(String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
        return JSON.readTree(answer.getBody());
    }
}
