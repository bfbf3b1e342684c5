package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import se.samling.notification.erasure.Erasing;
import se.samling.platform.testing.KafkaProbe;
import tools.jackson.databind.json.JsonMapper;

/** Anybody writes to the organiser of a web course or reports a fault, without an account and without flooding anybody. */
@NotificationTest
class OpenFormIT {

    private static final RestClient HTTP = RestClient.builder()
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();

    @LocalServerPort
    int port;

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    @Autowired
    MovableClock clock;

    @Autowired
    Erasing erasing;

    private final UUID course = UUID.randomUUID();
    private final String address = "kurs." + course + "@forum.example";

    @BeforeEach
    void aCourseThatIsOut() {
        tell(course, 1, "\"2026-01-01T08:00:00Z\"");
    }

    @Test
    void aQuestionIsOneMailThatIsAnsweredToWhoeverAskedHoweverOftenTheFormIsSent() {
        var form = question(
                UUID.randomUUID(),
                "Tider\\r\\nBcc: alla@forum.example",
                "Hur länge\\när den öppen?",
                "ada@ekstad.example");
        assertThat(ask(form).getStatusCode().value()).isEqualTo(202);
        assertThat(ask(form).getStatusCode().value()).isEqualTo(202);

        Mail mail = post.awaitLast(address, 1);
        assertThat(mail.subject()).isEqualTo("Fråga om Ett tryggt valår: Tider Bcc: alla@forum.example");
        assertThat(mail.header("Reply-To")).contains("ada@ekstad.example");
        assertThat(mail.header("Bcc")).isNullOrEmpty();
        assertThat(mail.words()).contains("Ämne: Tider Bcc: alla@forum.example", "Hur länge", "är den öppen?");
        log.await(course, "course-question sent");
        assertThat(post.to(address)).hasSize(1);
    }

    @Test
    void whatWasWrittenIsForgottenAMonthLater() {
        ask(question(UUID.randomUUID(), "Hemligt", "Berätta inte", ""));
        log.await(course, "course-question sent");
        assertThat(post.awaitLast(address, 1).words()).contains("inte lämnat någon adress");
        assertThat(facts()).contains("Hemligt");
        clock.set(clock.instant().plusSeconds(31L * 24 * 3600));
        try {
            erasing.tidy();
        } finally {
            clock.reset();
        }
        assertThat(facts()).isEqualTo("{}");
    }

    @Test
    void badInputIsNamedAMachineIsPutAsideAndADraftOrAnotherCourseHearsNothing() {
        var empty = ask("{\"email\":\"inte en adress\"}");
        assertThat(empty.getStatusCode().value()).isEqualTo(422);
        assertThat(JsonMapper.shared().readTree(empty.getBody()).path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("subject", "text", "email");
        var trapped =
                question(UUID.randomUUID(), "Köp", "Billigt", "").replace("{", "{\"website\":\"https://kop.example\",");
        assertThat(ask(trapped).getStatusCode().value()).isEqualTo(202);
        var quick = question(UUID.randomUUID(), "Köp", "Billigt", "")
                .replace("{", "{\"shownAt\":%d,".formatted(clock.instant().toEpochMilli()));
        assertThat(ask(quick).getStatusCode().value()).isEqualTo(202);
        assertThat(queued()).isZero();

        var draft = UUID.randomUUID();
        tell(draft, 1, "null");
        for (var unknown : new UUID[] {draft, UUID.randomUUID()}) {
            assertThat(ask(unknown, question(UUID.randomUUID(), "A", "B", ""))
                            .getStatusCode()
                            .value())
                    .isEqualTo(404);
        }
    }

    @Test
    void noMoreThanThirtyInAnHourReachOneContact() {
        for (int at = 0; at < 30; at++) {
            assertThat(ask(question(UUID.randomUUID(), "Fråga " + at, "Text", ""))
                            .getStatusCode()
                            .value())
                    .isEqualTo(202);
        }
        var refused = ask(question(UUID.randomUUID(), "En till", "Text", ""));
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getBody()).contains("too-many-questions");
        assertThat(queued()).isEqualTo(30);
    }

    @Test
    void aFaultIsOneMailToWhoeverRunsTheInstallationAndNeedsNothingButWords() {
        var words = "Kalendern går inte att öppna";
        var form = """
                {"id":"%s","page":"/traffar/ett-mote","text":"%s","tools":"NVDA","email":"ada@ekstad.example"}
                """.formatted(UUID.randomUUID(), words);
        assertThat(post("/api/messages/faults", form).getStatusCode().value()).isEqualTo(202);
        assertThat(post("/api/messages/faults", form).getStatusCode().value()).isEqualTo(202);

        Mail mail = post.awaitLast("drift@samling.example", 1);
        assertThat(mail.subject()).isEqualTo("Fel på webbplatsen: /traffar/ett-mote");
        assertThat(mail.header("Reply-To")).contains("ada@ekstad.example");
        assertThat(mail.words()).startsWith("Hej! Läs").contains(words, "NVDA", "/traffar/ett-mote");
        assertThat(post.to("drift@samling.example")).hasSize(1);

        var empty = post("/api/messages/faults", "{\"email\":\"inte en adress\"}");
        assertThat(empty.getStatusCode().value()).isEqualTo(422);
        assertThat(JsonMapper.shared().readTree(empty.getBody()).path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("text", "email");
    }

    private void tell(UUID id, int version, String outFrom) {
        KafkaProbe.publish("samling.courses.v1", id, "CourseChanged", version, """
                {"courseId":"%s","slug":"tryggt-%s","title":{"sv":"Ett tryggt valår","en":null},"hosts":["%s"],
                 "contactEmail":"%s","outFrom":%s}
                """.formatted(
                        id, id, UUID.randomUUID(), address, outFrom));
        log.awaitKnown("course", id);
    }

    private ResponseEntity<String> ask(String form) {
        return ask(course, form);
    }

    private ResponseEntity<String> ask(UUID id, String form) {
        return post("/api/messages/courses/" + id, form);
    }

    private ResponseEntity<String> post(String path, String form) {
        return HTTP.post()
                .uri("http://localhost:" + port + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private static String question(UUID id, String subject, String text, String email) {
        return "{\"id\":\"%s\",\"subject\":\"%s\",\"text\":\"%s\",\"email\":\"%s\"}"
                .formatted(id, subject, text, email);
    }

    private int queued() {
        return log.jdbc()
                .sql("select count(*) from delivery where reader_id = :id")
                .param("id", course)
                .query(Integer.class)
                .single();
    }

    private String facts() {
        return log.jdbc()
                .sql("select facts::text from delivery where reader_id = :id")
                .param("id", course)
                .query(String.class)
                .single();
    }
}
