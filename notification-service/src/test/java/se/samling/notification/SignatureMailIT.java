package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.notification.reporting.ReportReminders;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.KafkaProbe;

/** Whoever signs for an organisation hears what became of it, and gets the text that was signed. */
@NotificationTest
class SignatureMailIT {

    private static final String TEXT = "Deklaration för en stark demokrati\n\nÅtaganden\n\n1. Befästa demokratin.\n";

    @Autowired
    PostOffice post;

    @Autowired
    SignedLinks links;

    @Autowired
    MovableClock clock;

    @Autowired
    Scheduler scheduler;

    @Autowired
    Log log;

    @Autowired
    ReportReminders reminders;

    private final Others others = new Others();
    private final UUID declaration = UUID.randomUUID();
    private final UUID signature = UUID.randomUUID();
    private final UUID signatory = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@lansstyrelsen.example";
    private UUID person;
    private String hash;

    @BeforeEach
    void aDeclarationAndARepresentative() throws Exception {
        person = others.person(address, "sv");
        hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8)));
        KafkaProbe.publish("samling.declarations.v1", declaration, "VersionPublished", 2, """
                {"declarationId":"%s","slug":"stark-demokrati","ownerId":"%s","owner":"Kommittén","published":1,"reportBy":"01-31",
                 "contactEmail":"demokrati@kommitten.example",
                 "versions":[{"number":1,"title":{"sv":"Stark demokrati","en":"Strong democracy"},"hash":"%s","text":"%s"}]}
                """.formatted(
                        declaration, others.hostId, hash, TEXT.replace("\n", "\\n")));
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
        scheduler.triggerCheckForDueExecutions();
    }

    @Test
    void theFormIsAnsweredByALinkThatProvesTheAddress() {
        told("SignatureRequested", 1, "awaiting-proof", "null");

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.subject()).isEqualTo("Stark demokrati: Bekräfta underskriften");
        assertThat(mail.words()).contains("Länsstyrelsen i Norra Mälarbygden").contains(hash);
        var token = mail.link("/underteckna/").substring("/underteckna/".length());
        assertThat(links.verify("signature-proof", token).subject()).isEqualTo(signature.toString());
        assertThat(mail.header("Reply-To")).contains("demokrati@kommitten.example");
    }

    @Test
    void theReceiptCarriesVersionHashAndTheVeryTextOnceHoweverOftenItIsTold() throws Exception {
        told("SignatureMade", 2, "signed", "null");
        told("SignatureMade", 2, "signed", "null");
        signatory("SignatoryChanged", 1, "2026-11-02", "[]", "null");

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.structure())
                .containsExactly("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/plain");
        assertThat(mail.words()).contains("Version: 1", hash, "2 november 2026");
        var token = mail.link("/undertecknare/").substring("/undertecknare/".length());
        assertThat(links.verify("signatory", token).subject()).isEqualTo(signatory.toString());
        var enclosed = mail.enclosure("stark-demokrati-version-1.txt");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(enclosed)))
                .isEqualTo(hash);
    }

    @Test
    void reviewRefusalAndWithdrawalEachSayWhy() {
        told("SignatureSentToReview", 2, "in-review", "\"other-domain\"");
        assertThat(post.awaitLast(address, 1).words()).contains("hör inte till en domän");
        told("SignatureRefused", 3, "refused", "\"Vi fann ingen delegation.\"");
        assertThat(post.awaitLast(address, 2).words()).contains("Vi fann ingen delegation.");
        told("SignatureWithdrawn", 4, "withdrawn", "\"Nytt beslut i styrelsen\"");
        assertThat(post.awaitLast(address, 3).words()).contains("Nytt beslut i styrelsen", "20 november 2026");
    }

    @Test
    void theReportIsRemindedOfOnceInTheYearThatMissesItAndAcknowledgedWhenItComes() {
        clock.set(Instant.parse("2027-01-01T06:59:00Z"));
        signatory("SignatoryChanged", 1, "2026-11-02", "[]", "null");
        awaitTimer(signatory + ":2026");
        clock.set(Instant.parse("2027-01-01T07:00:01Z"));
        var reminder = post.awaitLast(address, 1);
        assertThat(reminder.subject()).isEqualTo("Stark demokrati: Dags för årets rapport");
        assertThat(reminder.words()).contains("31 januari 2027");
        awaitTimer(signatory + ":2027");
        theClockGoesRightAgain();
        signatory("ReportSubmitted", 2, "2026-11-02", "[2026,2027]", "2026");
        assertThat(post.awaitLast(address, 2).subject()).isEqualTo("Stark demokrati: Rapporten är inlämnad");
        awaitTimer(signatory + ":2028");
        clock.set(Instant.parse("2028-01-01T07:00:01Z"));
        awaitNoTimer(signatory + ":2027");
        assertThat(post.to(address)).as("reported already").hasSize(2);
    }

    @Test
    void whoIsAskedGetsALinkToSayYesAndTheNewContactThePersonalOneAndTheFormerIsToldOnce() {
        var successor = UUID.randomUUID() + "@lansstyrelsen.example";
        var other = others.person(successor, "en");
        var succession = UUID.randomUUID();
        contact("ContactAsked", 2, person, 0, """
                {"successionId":"%s","personId":"%s","expiresAt":"2026-12-10T08:00:00Z"}""".formatted(succession, other), "null");
        var asked = post.awaitLast(successor, 1);
        assertThat(asked.subject()).isEqualTo("Strong democracy: Will you be the contact?");
        var token = asked.link("/undertecknare/kontakt/").substring("/undertecknare/kontakt/".length());
        assertThat(links.verify("signatory-contact", token).subject()).isEqualTo(succession.toString());

        contact("ContactChanged", 3, other, 1, "null", "\"" + person + "\"");
        contact("ContactChanged", 3, other, 1, "null", "\"" + person + "\"");
        var own = post.awaitLast(successor, 2);
        var personal = links.verify("signatory", own.link("/undertecknare/").substring("/undertecknare/".length()));
        assertThat(personal.subject()).isEqualTo(signatory.toString());
        assertThat(personal.generation()).isEqualTo(1);
        var relieved = post.awaitLast(address, 1);
        assertThat(relieved.subject()).isEqualTo("Stark demokrati: Någon annan är kontaktperson");
        assertThat(relieved.words()).doesNotContain("/undertecknare/");
    }

    @Test
    void organisersSeeWhatRemindersWentToWhomAndWhenTheNextGoes() {
        clock.set(Instant.parse("2027-01-01T07:00:01Z"));
        signatory("SignatoryChanged", 1, "2026-11-02", "[]", "null");
        awaitTimer(signatory + ":2027");
        assertThat(reminders.of(declaration))
                .singleElement()
                .satisfies(one -> assertThat(one.sent()).isEmpty())
                .extracting(one -> one.next().year())
                .isEqualTo(2027);
        clock.set(Instant.parse("2028-01-01T07:00:01Z"));
        scheduler.triggerCheckForDueExecutions();
        post.awaitLast(address, 1);
        awaitTimer(signatory + ":2028");
        log.await(person, "report-reminder sent");
        assertThat(reminders.of(declaration)).singleElement().satisfies(one -> {
            assertThat(one.sent()).singleElement().satisfies(sent -> {
                assertThat(sent.year()).isEqualTo(2027);
                assertThat(sent.email()).isEqualTo(address);
                assertThat(sent.state()).isEqualTo("sent");
            });
            assertThat(one.next().year()).isEqualTo(2028);
            assertThat(one.next().at()).isEqualTo(Instant.parse("2029-01-01T07:00:00Z"));
        });
    }

    private void contact(String type, long version, UUID contact, int generation, String asked, String former) {
        KafkaProbe.publish("samling.signatories.v1", signatory, type, version, """
                {"signatoryId":"%s","declarationId":"%s","organisationId":"%s","organisation":"Länsstyrelsen","personId":"%s",
                 "since":"2026-11-02","endedOn":null,"linkGeneration":%d,"reported":[],"year":null,"asked":%s,"formerId":%s}
                """.formatted(
                        signatory, declaration, organisation, contact, generation, asked, former));
    }

    private void awaitTimer(String instance) {
        Awaitility.await("the timer " + instance).atMost(Duration.ofSeconds(30)).until(() -> timers(instance) == 1);
    }

    private void awaitNoTimer(String instance) {
        Awaitility.await("the end of the timer " + instance)
                .atMost(Duration.ofSeconds(30))
                .until(() -> timers(instance) == 0);
    }

    private int timers(String instance) {
        return log.jdbc()
                .sql("select count(*) from scheduled_tasks where task_name = 'report-reminder' and task_instance = :id")
                .param("id", instance)
                .query(Integer.class)
                .single();
    }

    private void signatory(String type, long version, String since, String reported, String year) {
        KafkaProbe.publish("samling.signatories.v1", signatory, type, version, """
                {"signatoryId":"%s","declarationId":"%s","organisationId":"%s","organisation":"Länsstyrelsen","personId":"%s",
                 "since":"%s","endedOn":null,"linkGeneration":0,"reported":%s,"year":%s}
                """.formatted(
                        signatory, declaration, organisation, person, since, reported, year));
    }

    private void told(String type, long version, String state, String reason) {
        KafkaProbe.publish("samling.signatures.v1", signature, type, version, """
                {"signatureId":"%s","declarationId":"%s","organisationId":"%s","organisation":"Länsstyrelsen i Norra Mälarbygden",
                 "personId":"%s","number":1,"hash":"%s","way":"link","state":"%s","signedOn":"2026-11-02","reason":%s,
                 "withdrawnOn":%s}
                """.formatted(
                        signature,
                        declaration,
                        organisation,
                        person,
                        hash,
                        state,
                        reason,
                        state.equals("withdrawn") ? "\"2026-11-20\"" : "null"));
    }
}
