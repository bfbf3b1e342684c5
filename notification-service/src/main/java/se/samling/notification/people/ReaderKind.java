package se.samling.notification.people;

import java.util.Locale;

/** Where a reader is known from. */
public enum ReaderKind {
    PERSON,
    PARTICIPANT,
    /** The contact address of a web course. */
    MAILBOX;

    /** As stored: "person", "participant", "mailbox". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReaderKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
