package se.samling.notification.telling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;

/** An application came in, went on to somebody's desk, met a question or a refusal. */
@Service
@Transactional
public class ApplicationNews {

    private final Deliveries deliveries;

    public ApplicationNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** An application, in the shape of {@code samling.applications.v1}. */
    public record ApplicationWord(
            UUID applicationId,
            UUID networkId,
            UUID personId,
            @Nullable String reason,
            @Nullable String question,
            @Nullable Integer questionNumber,
            @Nullable String decisionReason) {}

    /** {@code moment} sets apart two mails of one purpose about one application. */
    public void heard(Purpose purpose, ApplicationWord word, long moment, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutNetwork(
                        purpose, word.applicationId(), moment, word.personId(), word.networkId(), facts(word)),
                occurredAt);
    }

    private static Map<String, String> facts(ApplicationWord word) {
        var facts = new HashMap<String, String>();
        put(facts, "reason", word.reason());
        put(facts, "question", word.question());
        put(facts, "questionNumber", word.questionNumber());
        put(facts, "decisionReason", word.decisionReason());
        return Map.copyOf(facts);
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
