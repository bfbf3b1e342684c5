package se.samling.event.registration;

import java.util.Locale;

/** Where a registration stands. */
public enum RegistrationState {
    AWAITING_PROOF,
    CONFIRMED,
    WAITING,
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RegistrationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
