package se.samling.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportsTests {

    private final UUID mail = UUID.randomUUID();

    @Test
    void anUnknownAddressIsReportedWithTheMailItIsAbout() throws Exception {
        assertThat(Reports.read(Dsn.unknown(mail)))
                .contains(new Report(
                        mail, Report.Verdict.NOBODY_THERE, "550 5.1.1 <someone@kultur.example>: User unknown"));
    }

    @Test
    void aFullMailboxMayHaveRoomNextTime() throws Exception {
        assertThat(Reports.read(Dsn.full(mail)))
                .get()
                .extracting(Report::verdict)
                .isEqualTo(Report.Verdict.NOT_THIS_TIME);
    }

    @Test
    void aReportToThePlainAddressIsKnownByTheMailItBringsBack() throws Exception {
        assertThat(Reports.read(
                        Dsn.to("bounces@post.example", mail.toString(), "Failed", "5.0.0", "smtp; 550 No such user")))
                .contains(new Report(mail, Report.Verdict.NOBODY_THERE, "550 No such user"));
    }

    @Test
    void aDelayIsNoFailure() throws Exception {
        assertThat(Reports.read(
                        Dsn.to("bounces+" + mail + "@post.example", "x", "delayed", "4.4.1", "smtp; 451 later")))
                .isEmpty();
    }

    @Test
    void anAnswerWhileAwayIsAutomaticAndNoReport() throws Exception {
        var away = Dsn.mime("""
                From: someone@kultur.example
                To: bounces+%s@post.example
                Auto-Submitted: auto-replied
                Subject: Out of office

                I am back on Monday. Status: 5.1.1
                """.formatted(mail));
        assertThat(Reports.read(away)).isEmpty();
        assertThat(Reports.automatic(away)).isTrue();
    }

    @Test
    void whatSomebodyWroteIsNotAutomatic() throws Exception {
        var person = Dsn.mime("""
                From: someone@kultur.example
                To: bounces+%s@post.example
                Subject: A question

                Can I bring a colleague?
                """.formatted(mail));
        assertThat(Reports.automatic(person)).isFalse();
    }

    @Test
    void aBrokenReportIsNone() throws Exception {
        assertThat(Reports.read(Dsn.mime("""
                To: bounces+%s@post.example
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: text/plain

                nothing follows
                --x--
                """.formatted(mail)))).isEmpty();
    }
}
