package se.samling.notification.mailing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Language;
import se.samling.notification.letter.Purpose;

/**
 * A mailing and how far it has come.
 *
 * @param sendAt when it is to go, once that is decided
 * @param recipients how many it went to
 * @param writtenBy who wrote it, by name
 */
public record Mailing(
        UUID id,
        int version,
        UUID eventId,
        Content content,
        State state,
        @Nullable Instant sendAt,
        @Nullable Instant sentAt,
        @Nullable Integer recipients,
        String writtenBy,
        Instant writtenAt) {

    /** Why its mails are sent: those to people who have not answered are an invitation once more. */
    public Purpose purpose() {
        return content.audience().who() == Audience.Who.UNANSWERED ? Purpose.MAILING_UNANSWERED : Purpose.MAILING;
    }

    /** The facts of its letter to a reader of {@code language}. */
    public Map<String, String> facts(Language language) {
        return Map.of(
                "subject", content.subject().in(language),
                "words", content.words().in(language));
    }

    /** draft to scheduled to sent; stopped from either of the last two. */
    public enum State {
        DRAFT,
        SCHEDULED,
        SENT,
        STOPPED;

        /** As in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
