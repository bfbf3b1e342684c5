package se.samling.event.request;

import java.util.Locale;

/** Where a request stands. */
public enum RequestState {
    WAITING,
    /** Granted as soon as there is room for it. */
    QUEUED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    /** Nobody had answered when the event began, or there was never room. */
    LAPSED;

    public boolean open() {
        return this == WAITING || this == QUEUED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
