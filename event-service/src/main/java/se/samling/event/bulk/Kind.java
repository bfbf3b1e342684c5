package se.samling.event.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to many at once, and to whom it cannot. */
public enum Kind {
    /** The place goes to the queue; a mail says why. */
    CANCEL,
    /** To the other way of taking part, as far as there is room. */
    CHANGE_MODE,
    /** From the waiting list, as far as there is room. */
    GIVE_PLACE,
    /** Was there, says the organiser. */
    ATTENDED,
    /** Was not there after all. */
    NOT_ATTENDED;

    /** As in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether whoever it is done to is told by mail. */
    public boolean mailed() {
        return this == CANCEL || this == CHANGE_MODE || this == GIVE_PLACE;
    }

    /** Why it is not done to this one: cancelled, not-proven, no-place, not-waiting or already; empty when it is. */
    Optional<String> hindrance(Candidate candidate, @Nullable String mode) {
        var why = switch (candidate.state()) {
            case "cancelled" -> "cancelled";
            case "awaiting-proof" -> "not-proven";
            default ->
                switch (this) {
                    case CANCEL -> null;
                    case CHANGE_MODE -> candidate.mode().equals(mode) ? "already" : null;
                    case GIVE_PLACE -> candidate.waits() ? null : "not-waiting";
                    case ATTENDED -> candidate.came() ? "already" : candidate.seats() == 0 ? "no-place" : null;
                    case NOT_ATTENDED -> candidate.came() ? null : "already";
                };
        };
        return Optional.ofNullable(why);
    }
}
