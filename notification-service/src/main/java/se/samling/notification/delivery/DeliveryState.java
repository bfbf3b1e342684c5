package se.samling.notification.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a mail has come. */
public enum DeliveryState {
    QUEUED,
    /** About to be handed to SMTP; organisers see it as queued. */
    SENDING,
    SENT,
    FAILED,
    /** Not sent on purpose: the reason says why. */
    SKIPPED,
    /** Refused by the receiving side. */
    BOUNCED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As organisers see it. */
    public String publicCode() {
        return this == SENDING ? QUEUED.code() : code();
    }

    public boolean settled() {
        return this != QUEUED && this != SENDING;
    }

    public static Optional<DeliveryState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
