package se.samling.docs.figure;

import java.util.Locale;

/** What is counted. */
public enum Act {
    STARTED,
    FINISHED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
