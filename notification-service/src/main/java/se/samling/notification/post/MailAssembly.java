package se.samling.notification.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;
import se.samling.notification.entry.MailedEntries.MailedEntry;
import se.samling.notification.letter.Letter;
import se.samling.notification.letter.LetterPages;
import se.samling.notification.letter.Ticket;

/**
 * Builds the MIME message: mixed( alternative(text, HTML, text/calendar), invite.ics ). Outlook and Gmail act on the calendar
 * in the alternative part; the attachment is for every other program. HTML with a picture is related(HTML, picture) (RFC 2387). Headers: Auto-Submitted (RFC 3834), List-Unsubscribe
 * with one click (RFC 8058), a Message-ID that stays the same when a mail is sent again, and a bounce address of its own.
 */
@Component
public class MailAssembly {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final LetterPages pages;
    private final PostSettings settings;
    private final Clock clock;

    public MailAssembly(LetterPages pages, PostSettings settings, Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** The finished message, with {@code bounces+<id>@domain} as its envelope sender. */
    public MimeMessage assemble(OutgoingMail mail) {
        try {
            Letter letter = mail.letter();
            var message = new SMTPMessage(Session.getInstance(System.getProperties()));
            message.setEnvelopeFrom("bounces+" + mail.id() + "@" + settings.domain());
            message.setFrom(from(mail));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), mail.name(), UTF_8));
            String replyTo = letter.replyTo() == null || letter.replyTo().isBlank()
                    ? mail.from().replyTo()
                    : letter.replyTo();
            if (replyTo != null) {
                message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, letter.circle(), UTF_8)});
            }
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<" + mail.id() + "@" + settings.domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().code());
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().address() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setContent(content(mail));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("mail " + mail.id() + " cannot be built", e);
        }
    }

    /** A host that writes from its own address does so in its own name. */
    private InternetAddress from(OutgoingMail mail) throws UnsupportedEncodingException {
        var own = mail.from();
        return own.address() == null
                ? new InternetAddress(settings.from(), mail.letter().sender(), UTF_8)
                : new InternetAddress(own.address(), own.name(), UTF_8);
    }

    private MimeMultipart content(OutgoingMail mail) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(pages.text(mail.letter()), "text/plain; charset=UTF-8"));
        alternative.addBodyPart(html(mail.letter()));
        MailedEntry entry = mail.entry();
        Enclosure enclosure = mail.enclosure();
        if (entry == null) {
            return enclosure == null ? alternative : enclosed(alternative, enclosure);
        }
        String type = "text/calendar; charset=UTF-8; method=" + entry.method().name();
        alternative.addBodyPart(text(entry.text(), type));
        var body = new MimeBodyPart();
        body.setContent(alternative);
        var file = text(entry.text(), type + "; name=invite.ics");
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", body, file);
    }

    private MimeBodyPart html(Letter letter) throws MessagingException {
        var html = text(pages.html(letter), "text/html; charset=UTF-8");
        var ticket = letter.ticket();
        if (ticket.isEmpty()) {
            return html;
        }
        var picture = new MimeBodyPart();
        picture.setDataHandler(
                new DataHandler(new ByteArrayDataSource(ticket.get().picture(), "image/png")));
        picture.setHeader("Content-Type", "image/png");
        picture.setHeader("Content-Transfer-Encoding", "base64");
        picture.setContentID("<" + Ticket.CONTENT_ID + ">");
        picture.setFileName("kod.png");
        picture.setDisposition(Part.INLINE);
        var body = new MimeBodyPart();
        body.setContent(new MimeMultipart("related", html, picture));
        return body;
    }

    /** The file keeps its bytes: its reader may want to make a checksum of them. */
    private static MimeMultipart enclosed(MimeMultipart alternative, Enclosure enclosure) throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(alternative);
        var file = text(enclosure.text(), "text/plain; charset=UTF-8");
        file.setHeader("Content-Transfer-Encoding", "base64");
        file.setFileName(enclosure.fileName());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", body, file);
    }

    private static MimeBodyPart text(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", type.startsWith("text/calendar") ? "base64" : "quoted-printable");
        return part;
    }
}
