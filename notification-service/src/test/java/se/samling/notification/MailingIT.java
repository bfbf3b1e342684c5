package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Condition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an organiser writes reaches those it is for, once, when it is to. */
@NotificationTest
class MailingIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WELCOME_AND_INVITATION = 2;

    @LocalServerPort
    int port;

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    @Autowired
    MovableClock clock;

    @Autowired
    Scheduler scheduler;

    private final Others others = new Others();
    private final String onSite = address();
    private final String waiting = address();
    private final String silent = address();
    private final UUID place = UUID.randomUUID();
    private final UUID queued = UUID.randomUUID();
    private UUID first;
    private UUID second;
    private UUID event;
    private UUID coordinator;
    private RestClient http;

    @BeforeEach
    void anEventWithPeople() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (sent, received) -> {})
                .build();
        others.network();
        event = others.event(LocalDateTime.now().plusDays(200).withNano(0));
        coordinator = others.coordinator();
        first = others.participant(onSite, "sv");
        second = others.participant(waiting, "en");
        others.registration("RegistrationConfirmed", place, event, first, "confirmed", "\"people\":1");
        others.registration(
                "RegistrationWaiting",
                queued,
                event,
                second,
                "waiting",
                "\"position\":1,\"people\":0,\"waitingPeople\":1");
        UUID person = others.member(silent, "sv");
        others.invite("InvitationIssued", event, person);
        log.awaitKnown("person", coordinator);
        post.await(onSite, 1);
        post.await(waiting, 1);
        post.await(silent, WELCOME_AND_INVITATION);
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
        scheduler.triggerCheckForDueExecutions();
    }

    @Test
    void aMailingGoesOnceToWhoStandsAsItSaysWhenItGoes() {
        JsonNode draft = draft("counted");
        assertThat(names("/api/mailings/" + id(draft) + "/recipients")).containsExactlyInAnyOrder(onSite, waiting);
        assertThat(get("/api/mailings/" + id(draft) + "/preview?language=en")
                        .get("text")
                        .asString())
                .contains("Bring your own coffee.")
                .doesNotContain("/min-anmalan/e");

        JsonNode sent = release(draft, "{}");
        assertThat(sent.get("state").asString()).isEqualTo("sent");
        assertThat(sent.get("recipients").asInt()).isEqualTo(2);
        Mail swedish = post.awaitLast(onSite, 2);
        assertThat(swedish.subject()).isEqualTo("Statens demokratinätverk: Ta med kaffe");
        assertThat(swedish.words()).contains("Kaffet är slut.", "Ta med eget.", "/min-anmalan/");
        assertThat(post.awaitLast(waiting, 2).words()).contains("Bring your own coffee.");
        assertThat(post(draft, "/release", "{}").getStatusCode().value()).isEqualTo(409);
        assertThat(post.to(onSite)).hasSize(2);
        assertThat(post.to(silent)).hasSize(WELCOME_AND_INVITATION);
    }

    @Test
    void chosenPeopleAreWrittenToOnceTheyAreAllKnownButNotWhoHasCancelledSinceOrHandedOver() {
        var third = address();
        var gone = others.confirmed(event, others.participant(third, "sv"));
        post.await(third, 1);
        UUID choice = UUID.randomUUID();
        var draft = draft("chosen\",\"choice\":\"" + choice);
        assertThat(draft.get("choice").asString()).isEqualTo(choice.toString());
        assertThat(post(draft, "/release", "{}").getBody()).as("of none").contains("mailing-choice-on-its-way");
        others.chosen(choice, event, 3, Map.of(place, first, queued, UUID.randomUUID()));
        Awaitility.await()
                .untilAsserted(() -> assertThat(names("/api/mailings/" + id(draft) + "/recipients"))
                        .as("the one in the queue was another then")
                        .containsExactly(onSite));
        assertThat(post(draft, "/release", "{}").getBody()).as("of some").contains("mailing-choice-on-its-way");
        others.chosen(choice, event, 3, Map.of(gone, UUID.randomUUID()));
        others.chosen(choice, event, 3, Map.of(gone, UUID.randomUUID()));
        var at = clock.instant().plus(Duration.ofDays(2));
        Awaitility.await()
                .untilAsserted(() -> assertThat(post(draft, "/release", "{\"at\":\"" + at + "\"}")
                                .getStatusCode()
                                .value())
                        .isEqualTo(200));

        clock.set(at.plusSeconds(1));
        scheduler.triggerCheckForDueExecutions();
        assertThat(post.awaitLast(onSite, 2).words()).contains("Kaffet är slut.");
        assertThat(get("/api/mailings/" + id(draft)).get("recipients").asInt()).isEqualTo(1);

        others.registration("RegistrationCancelled", place, event, first, "cancelled", "\"people\":0");
        Awaitility.await()
                .untilAsserted(() -> assertThat(names("/api/mailings/" + id(draft) + "/recipients"))
                        .isEmpty());
        var wrong = call("POST", "/api/mailings?event=" + event, """
                {"who":"chosen","mode":"digital","subject":{"sv":"x"},"words":{"sv":"x"}}""", "*");
        assertThat(wrong.getBody()).contains("\"choice\"", "\"who\"");
    }

    @Test
    void whoHasNotAnsweredIsRemindedThreeTimesAtMost() {
        for (int time = 1; time <= 3; time++) {
            assertThat(release(draft("unanswered"), "{}").get("recipients").asInt())
                    .isEqualTo(1);
            assertThat(post.awaitLast(silent, WELCOME_AND_INVITATION + time).words())
                    .contains("/inbjudan/", "/avregistrera/");
        }
        var fourth = post(draft("unanswered"), "/release", "{}");
        assertThat(fourth.getStatusCode().value()).isEqualTo(409);
        assertThat(fourth.getBody()).contains("mailing-too-many-reminders");
    }

    @Test
    void aScheduledMailingGoesAtItsTimeUnlessItIsStopped() {
        var at = clock.instant().plus(Duration.ofDays(2));
        JsonNode goes = draft("confirmed");
        JsonNode stopped = draft("confirmed");
        assertThat(release(goes, "{\"at\":\"" + at + "\"}").get("state").asString())
                .isEqualTo("scheduled");
        release(stopped, "{\"at\":\"" + at + "\"}");
        assertThat(post(stopped, "/stop", "").getBody()).contains("\"stopped\"");

        clock.set(at.plusSeconds(1));
        scheduler.triggerCheckForDueExecutions();
        post.await(onSite, 2);
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/api/mailings?event=" + event))
                        .extracting(one -> one.get("state").asString())
                        .containsExactly("stopped", "sent"));
        assertThat(post.to(onSite)).hasSize(2);
    }

    @Test
    void aCancelledEventStopsWhatWasScheduledBeforeAndNotWhatIsScheduledAfterwards() {
        var at = clock.instant().plus(Duration.ofDays(2));
        JsonNode before = draft("counted");
        release(before, "{\"at\":\"" + at + "\"}");
        others.event(
                event,
                "EventCancelled",
                LocalDateTime.now().plusDays(200).withNano(0),
                wire -> wire.put("state", "cancelled"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                get("/api/mailings/" + id(before)).get("state").asString())
                        .isEqualTo("stopped"));
        post.await(onSite, 2);
        JsonNode afterwards = draft("counted");
        release(afterwards, "{\"at\":\"" + at + "\"}");

        clock.set(at.plusSeconds(1));
        scheduler.triggerCheckForDueExecutions();
        assertThat(post.await(onSite, 3)).extracting(Mail::subject).haveExactly(1, about("Ta med kaffe"));
    }

    private static Condition<String> about(String words) {
        return new Condition<>(subject -> subject.contains(words), "about %s", words);
    }

    @Test
    void aTestGoesToItsWriterAlone() {
        JsonNode draft = draft("counted");
        assertThat(post(draft, "/tests", "").getStatusCode().value()).isEqualTo(202);
        assertThat(post.awaitLast(coordinator + "@forum.example", 1).subject()).startsWith("Test – ");
        assertThat(post.to(onSite)).hasSize(1);
    }

    @Test
    void badInputNamesItsFieldAndNothingIsKept() {
        var answer = call(
                "POST",
                "/api/mailings?event=" + event,
                "{\"who\":\"everybody\",\"subject\":{\"sv\":\"x\"},\"words\":{\"sv\":\"\"}}",
                "*");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("\"who\"");
        var english = call(
                "POST",
                "/api/mailings?event=" + event,
                "{\"who\":\"counted\",\"subject\":{\"sv\":\"x\",\"en\":\"x\"},\"words\":{\"sv\":\"\"}}",
                "*");
        assertThat(english.getBody()).contains("words.sv", "words.en");
        JsonNode draft = draft("counted");
        assertThat(post(draft, "/release", "{\"at\":\"2020-01-01T00:00:00Z\"}").getBody())
                .contains("\"at\"");
        assertThat(get("/api/mailings?event=" + event)).hasSize(1);
    }

    private JsonNode draft(String who) {
        var answer = call("POST", "/api/mailings?event=" + event, """
                {"who":"%s","subject":{"sv":"Ta med kaffe","en":"Bring coffee"},
                 "words":{"sv":"Kaffet är slut.\\n\\nTa med eget.","en":"Bring your own coffee."}}
                """.formatted(who), "*");
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return JSON.readTree(answer.getBody());
    }

    private JsonNode release(JsonNode draft, String body) {
        var answer = post(draft, "/release", body);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private ResponseEntity<String> post(JsonNode draft, String act, String body) {
        return call("POST", "/api/mailings/" + id(draft) + act, body, "*");
    }

    private JsonNode get(String path) {
        return JSON.readTree(call("GET", path, "", "*").getBody());
    }

    private List<String> names(String path) {
        return get(path).valueStream().map(one -> one.get("email").asString()).toList();
    }

    private ResponseEntity<String> call(String method, String path, String body, String version) {
        var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", TestTokens.bearer(TestTokens.organiser(coordinator)))
                .header("If-Match", version);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static String id(JsonNode mailing) {
        return mailing.get("id").asString();
    }

    private static String address() {
        return UUID.randomUUID() + "@kultur.example";
    }
}
