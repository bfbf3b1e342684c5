package se.samling.notification.wording;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.samling.notification.letter.Purpose;

/**
 * Where in its letters a host may have words of its own. Opening and closing go round the four main letters, each of which
 * may have a body; the signature ends every letter about the host's events.
 */
public enum Part {
    OPENING,
    INVITATION,
    CONFIRMATION,
    REMINDER,
    THANKS,
    CLOSING,
    SIGNATURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }

    /** Only the host is the same in every letter that the signature ends. */
    public Set<Placeholder> placeholders() {
        return this == SIGNATURE ? EnumSet.of(Placeholder.HOST) : EnumSet.allOf(Placeholder.class);
    }

    /** The part that is the body of such a letter; none for letters that are not a host's to word. */
    public static Optional<Part> bodyOf(Purpose purpose) {
        return Optional.ofNullable(
                switch (purpose) {
                    case INVITATION -> INVITATION;
                    case REGISTRATION_CONFIRMED, REGISTRATION_PROMOTED -> CONFIRMATION;
                    case REMINDER_7_DAYS, REMINDER_1_DAY, REMINDER_1_HOUR -> REMINDER;
                    case THANK_YOU -> THANKS;
                    default -> null;
                });
    }
}
