package se.samling.systemtest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What comes back for a mail, over SMTP: a report that there is nobody of that name (RFC 3464), a no from a calendar (RFC 5546). */
final class Returned {

    private Returned() {}

    static void nobodyThere(Mail mail, String address) {
        var messageId = Objects.requireNonNull(mail.header("Message-ID"));
        var to = "bounces+" + messageId.replaceAll("[<>]", "");
        var report = """
                From: Mail Delivery System <MAILER-DAEMON@mx.ekstad.example>
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.ekstad.example.

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.ekstad.example

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <%2$s>: Recipient address rejected: User unknown

                --x
                Content-Type: text/rfc822-headers

                Message-ID: %3$s

                --x--
                """.formatted(to, address, messageId);
        send(report, to);
    }

    /** Whoever the entry is for presses "decline" in their calendar program. */
    static void declined(Mail mail, String address) {
        var entry = mail.calendar().getEvents().getFirst();
        var to = entry.getOrganizer().getEmail();
        send("""
                From: <%2$s>
                To: <%1$s>
                Subject: Declined
                MIME-Version: 1.0
                Content-Type: text/calendar; charset=utf-8; method=REPLY

                BEGIN:VCALENDAR
                PRODID:-//Example//Calendar//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%3$s
                DTSTAMP:20260101T080000Z
                SEQUENCE:0
                ORGANIZER:mailto:%1$s
                ATTENDEE;PARTSTAT=DECLINED:mailto:%2$s
                END:VEVENT
                END:VCALENDAR
                """.formatted(to, address, entry.getUid().getValue()), to);
    }

    private static void send(String report, String to) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty(
                "mail.smtp.port", String.valueOf(RunningSystem.get().smtpPort()));
        try {
            var bytes = report.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
            var message = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(bytes));
            Transport.send(message, InternetAddress.parse(to));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
