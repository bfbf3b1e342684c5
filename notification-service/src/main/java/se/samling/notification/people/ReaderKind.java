package se.samling.notification.people;

import java.util.Locale;

/** Where a reader is known from. */
public enum ReaderKind {
    PERSON,
    PARTICIPANT,
    /** The contact address of a web course. */
    MAILBOX,
    /** Whoever runs this installation. */
    OPERATOR,
    /** An address that a host wants to write from. */
    SENDER;

    /** As stored: "person", "participant", "mailbox", "operator", "sender". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReaderKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
