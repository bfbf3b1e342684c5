package se.samling.notification.telling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/** Somebody has not answered whether a move suits them, and is asked again. */
@Service
@Transactional
public class ReconfirmationNews {

    private final Deliveries deliveries;

    public ReconfirmationNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** In the shape of {@code samling.reconfirmations.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AwaitedAnswer(
            UUID registrationId, UUID eventId, UUID participantId, LocalDateTime answerBy, String silent) {}

    public void awaited(AwaitedAnswer awaited, long moment, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutEvent(
                        Purpose.RECONFIRMATION_REMINDER,
                        awaited.registrationId(),
                        moment,
                        ReaderId.participant(awaited.participantId()),
                        awaited.eventId(),
                        Map.of("answerBy", awaited.answerBy().toString(), "silent", awaited.silent())),
                occurredAt);
    }
}
