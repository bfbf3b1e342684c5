package se.samling.notification.mailing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
