package se.samling.notification.sender;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one of the three records says. {@code name}: where it stands or should stand; {@code found}: as it is; {@code advice}: as it
 * should be, null when nothing needs doing.
 */
public record Finding(
        State state,
        String name,
        @Nullable String found,
        @Nullable String advice) {

    public enum State {
        GOOD,
        /** There, but it protects nobody. */
        WEAK,
        MISSING,
        /** Receivers will hold it against the mail. */
        WRONG,
        /** DNS did not answer. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding unknown(String name) {
        return new Finding(State.UNKNOWN, name, null, null);
    }
}
