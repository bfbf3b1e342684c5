package se.samling.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTests {

    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-0000000000aa");
    private static final String TO = Replies.address(ID, "post.example");

    @Test
    void anAnswerSaysToWhatAndFromWhomAndWhen() throws MessagingException, IOException {
        var reply = Replies.read(
                        CalendarReply.of(TO, "kim@kultur.example", "event-1@samling", "DECLINED", "20261126T080000Z"))
                .orElseThrow();
        assertThat(reply)
                .isEqualTo(new Reply(
                        ID,
                        "event-1@samling",
                        "kim@kultur.example",
                        Reply.Answer.DECLINED,
                        0,
                        Instant.parse("2026-11-26T08:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METHOD:REQUEST\nBEGIN:VEVENT\nUID:a\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\nEND:VEVENT",
                "METHOD:REPLY\nBEGIN:VEVENT\nUID:a\nEND:VEVENT",
                "METHOD:REPLY\nBEGIN:VEVENT\nUID:a\nATTENDEE;PARTSTAT=DELEGATED:mailto:a@b.example\nEND:VEVENT",
                "METHOD:REPLY\nBEGIN:VEVENT\nUID:a\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\n"
                        + "ATTENDEE;PARTSTAT=DECLINED:mailto:c@b.example\nEND:VEVENT",
                "METHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\nEND:VEVENT",
                "nonsense"
            })
    void whatIsNoAnswerIsLeft(String lines) throws MessagingException, IOException {
        assertThat(Replies.read(calendar(TO, lines))).isEmpty();
    }

    @Test
    void anAnswerToAnyOtherAddressIsNobodys() throws MessagingException, IOException {
        var reply = CalendarReply.of(
                "bounces+" + ID + "@post.example", "kim@kultur.example", "a", "DECLINED", "20261126T080000Z");
        assertThat(Replies.read(reply)).isEmpty();
    }

    private static MimeMessage calendar(String to, String lines) {
        return CalendarReply.mime("To: " + to + "\nMIME-Version: 1.0\nContent-Type: text/calendar; method=REPLY\n\n"
                + "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + lines + "\nEND:VCALENDAR\n");
    }
}
