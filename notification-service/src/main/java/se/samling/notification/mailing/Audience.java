package se.samling.notification.mailing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of an event's people that a mailing is for; who they are is found when it is sent.
 *
 * @param mode on-site or digital; null for both
 * @param organisation as the participants gave it, in any case; null for all
 * @param choice of people who were pointed out; null for none
 */
public record Audience(
        Who who,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable UUID choice) {

    /** By how they stand to the event. */
    public enum Who {
        /** Has a place. */
        CONFIRMED,
        /** Waits for one. */
        WAITING,
        /** Either. */
        COUNTED,
        /** Was chosen by an organiser, and still has a place or waits for one. */
        CHOSEN,
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
