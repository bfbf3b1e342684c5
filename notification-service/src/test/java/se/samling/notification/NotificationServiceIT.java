package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class NotificationServiceIT {

    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 30, 9, 30);

    @Autowired
    PostOffice post;

    private final Others others = new Others();

    @Test
    void aRegisteredPersonGetsAConfirmationWithACalendarEntry() {
        others.network();
        UUID event = others.event(START);
        UUID participant = others.participant("kim1@kultur.example", "sv");
        others.confirmed(event, participant);

        Mail mail = post.awaitLast("kim1@kultur.example", 1);

        assertThat(mail.subject()).isEqualTo("Statens demokratinätverk: Du är anmäld till Demokrati i skolan, 30 mars 2027");
        assertThat(mail.structure())
                .containsExactly(
                        "multipart/mixed",
                        "multipart/alternative",
                        "text/plain",
                        "text/html",
                        "text/calendar",
                        "text/calendar");
        assertThat(mail.calendar().orElseThrow().getMethod().getValue()).isEqualTo("REQUEST");
    }
}
