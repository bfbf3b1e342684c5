package se.samling.notification.mailing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of an event's people that a mailing is for; who they are is found when it is sent.
 *
 * @param mode on-site or digital; null for both
 * @param organisation as the participants gave it, in any case; null for all
 */
public record Audience(
        Who who, @Nullable String mode, @Nullable String organisation) {

    /** By how they stand to the event. */
    public enum Who {
        /** Has a place. */
        CONFIRMED,
        /** Waits for one. */
        WAITING,
        /** Either. */
        COUNTED,
        /** Was invited, and has neither registered nor declined. */
        UNANSWERED;

        /** As in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Who> of(String code) {
            return Arrays.stream(values())
                    .filter(who -> who.code().equals(code))
                    .findFirst();
        }
    }
}
