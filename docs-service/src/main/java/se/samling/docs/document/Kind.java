package se.samling.docs.document;

import java.util.Locale;

/** A document is an uploaded file or a text written in place. */
public enum Kind {
    FILE,
    TEXT;

    /** The word on the wire and in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
