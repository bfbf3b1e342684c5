package se.samling.notification.reply;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody answered in their calendar. {@code replyId} is from the address it came to; {@code uid}, {@code attendee} (an
 * address) and {@code stampedAt} are what the answer says of itself, which anybody can write.
 */
public record Reply(UUID replyId, String uid, String attendee, Answer answer, int sequence, Instant stampedAt) {

    public enum Answer {
        ACCEPTED,
        TENTATIVE,
        DECLINED;

        /** As stored: "declined". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
