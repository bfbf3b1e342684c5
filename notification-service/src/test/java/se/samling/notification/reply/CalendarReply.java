package se.samling.notification.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What a calendar program mails to the organizer when its owner answers, as Outlook and Gmail write it. */
public final class CalendarReply {

    private CalendarReply() {}

    /** {@code stamp} as in 20261126T080000Z. */
    public static MimeMessage of(String to, String attendee, String uid, String status, String stamp) {
        return mime("""
                From: Kim Exempel <%2$s>
                To: %1$s
                Subject: Avb=C3=B6jt
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="x"

                --x
                Content-Type: text/plain; charset=utf-8

                Kim Exempel har svarat.

                --x
                Content-Type: text/calendar; charset=utf-8; method=REPLY

                BEGIN:VCALENDAR
                PRODID:-//Example//Calendar 1.0//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%3$s
                DTSTAMP:%5$s
                DTSTART:20270330T070000Z
                SEQUENCE:0
                SUMMARY:Nej tack: Träff
                ORGANIZER;CN=Forum:mailto:%1$s
                ATTENDEE;PARTSTAT=%4$s;CN=Kim Exempel:MAILTO:%2$s
                END:VEVENT
                END:VCALENDAR

                --x--
                """.formatted(to, attendee, uid, status, stamp));
    }

    static MimeMessage mime(String text) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
