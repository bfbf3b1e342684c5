package se.samling.docs.reading;

import java.util.Locale;

/** Whom an event's documents are for, beside its organisers: said in every answer, so that no page needs to guess. */
public enum Readers {
    /** The active members of the event's networks. */
    MEMBERS,
    /** Whoever asks: it belongs to no network, and its host has opened it. */
    EVERYBODY,
    /** Nobody else: it belongs to no network, and is not opened. */
    ORGANISERS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
