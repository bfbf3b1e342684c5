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
import se.samling.notification.letter.Purpose;

/** Something became of a signature: its representative is told, where they left an address. */
@Service
@Transactional
public class SignatureNews {

    private final Deliveries deliveries;

    public SignatureNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** A signature, in the shape of {@code samling.signatures.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SignatureWord(
            UUID signatureId,
            UUID declarationId,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable UUID personId,
            int number,
            String hash,
            @Nullable String signedOn,
            @Nullable String reason,
            @Nullable String withdrawnOn) {}

    public void heard(Purpose purpose, SignatureWord word, long version, Instant occurredAt) {
        if (word.personId() != null) {
            deliveries.queue(
                    MailJob.aboutDeclaration(
                            purpose, word.signatureId(), version, word.personId(), word.declarationId(), facts(word)),
                    occurredAt);
        }
    }

    private static Map<String, String> facts(SignatureWord word) {
        var facts = new HashMap<String, String>();
        facts.put("number", Integer.toString(word.number()));
        facts.put("hash", word.hash());
        put(facts, "organisation", word.organisation());
        put(facts, "organisationId", word.organisationId());
        put(facts, "signedOn", word.signedOn());
        put(facts, "reason", word.reason());
        put(facts, "withdrawnOn", word.withdrawnOn());
        return Map.copyOf(facts);
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
