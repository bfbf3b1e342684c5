package se.samling.notification.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** What mail servers send back, written out as they write it. */
final class Dsn {

    private Dsn() {}

    static MimeMessage to(String to, String messageId, String action, String status, String diagnostic) {
        return mime("""
                From: Mail Delivery System <MAILER-DAEMON@mx.kultur.example>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.kultur.example.

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.kultur.example
                Arrival-Date: Thu, 26 Nov 2026 01:00:00 +0000 (UTC)

                Final-Recipient: rfc822; someone@kultur.example
                Original-Recipient: rfc822;someone@kultur.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --x
                Content-Type: text/rfc822-headers

                Message-ID: <%s@post.example>
                Subject: Invitation

                --x--
                """.formatted(to, action, status, diagnostic, messageId));
    }

    static MimeMessage unknown(UUID delivery) {
        return to(
                "bounces+" + delivery + "@post.example",
                delivery.toString(),
                "failed",
                "5.1.1",
                "smtp; 550 5.1.1 <someone@kultur.example>: User unknown");
    }

    static MimeMessage full(UUID delivery) {
        return to(
                "bounces+" + delivery + "@post.example",
                delivery.toString(),
                "failed",
                "5.2.2",
                "smtp; 552 5.2.2 Mailbox full");
    }

    static MimeMessage mime(String text) {
        try {
            return new MimeMessage(
                    Reports.session(new Properties()),
                    new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
