package se.samling.notification.telling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.language.Text;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/** Somebody has sessions of an event to write, or has got a place at one. */
@Service
@Transactional
public class SessionNews {

    private final Deliveries deliveries;

    public SessionNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** In the shape of {@code samling.sessions.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SessionWord(
            UUID eventId,
            String slug,
            Text title,
            @Nullable UUID personId,
            @Nullable UUID participantId,
            @Nullable UUID sessionId,
            @Nullable UUID registrationId) {}

    /** The event may be a draft that nobody else has heard of, so the mail says what it needs itself. */
    public void invited(SessionWord word, long version, Instant occurredAt) {
        if (word.personId() != null) {
            deliveries.queue(
                    new MailJob(
                            Purpose.PARTNER_INVITED,
                            word.eventId(),
                            version,
                            ReaderId.person(word.personId()),
                            null,
                            null,
                            facts(word)),
                    occurredAt);
        }
    }

    public void placeGiven(SessionWord word, long moment, Instant occurredAt) {
        if (word.participantId() != null && word.sessionId() != null) {
            deliveries.queue(
                    MailJob.aboutEvent(
                            Purpose.SESSION_PLACE,
                            word.sessionId(),
                            moment,
                            ReaderId.participant(word.participantId()),
                            word.eventId(),
                            facts(word)),
                    occurredAt);
        }
    }

    private static Map<String, String> facts(SessionWord word) {
        var facts = new HashMap<String, String>();
        facts.put("slug", word.slug());
        facts.put("title", word.title().sv());
        facts.put(
                "titleEn",
                word.title().en() == null ? word.title().sv() : word.title().en());
        return Map.copyOf(facts);
    }
}
