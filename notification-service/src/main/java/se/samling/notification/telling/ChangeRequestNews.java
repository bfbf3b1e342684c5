package se.samling.notification.telling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/** A host has answered a request for a change, or nobody did in time. */
@Service
@Transactional
public class ChangeRequestNews {

    private final Deliveries deliveries;

    public ChangeRequestNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** In the shape of {@code samling.change-requests.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ChangeRequestWord(
            UUID requestId,
            UUID eventId,
            UUID registrationId,
            UUID participantId,
            String kind,
            String state,
            Instant at) {

        /**
         * Whoever asked knows that they did, and a change that was made has a mail of its own, with the calendar entry; all but the
         * number of people.
         */
        boolean needsLetter() {
            return switch (state) {
                case "queued", "declined", "lapsed" -> true;
                case "approved" -> "people".equals(kind);
                default -> false;
            };
        }
    }

    /** The moment sets apart two requests of one registration. */
    public void heard(ChangeRequestWord word, Instant occurredAt) {
        if (word.needsLetter()) {
            deliveries.queue(
                    MailJob.aboutEvent(
                            Purpose.CHANGE_ANSWERED,
                            word.registrationId(),
                            word.at().toEpochMilli(),
                            ReaderId.participant(word.participantId()),
                            word.eventId(),
                            Map.of("state", word.state())),
                    occurredAt);
        }
    }
}
