package se.samling.notification.wording;

import java.util.Arrays;
import java.util.Optional;

/** What a host's words may leave for the letter to fill in: a name in braces, in either language. */
public enum Placeholder {
    EVENT("träff", "event"),
    WHEN("när", "when"),
    DATE("datum", "date"),
    HOST("värd", "host");

    private final String swedish;
    private final String english;

    Placeholder(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    static Optional<Placeholder> of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.swedish.equals(name) || one.english.equals(name))
                .findFirst();
    }

    /** As one writes it in words of that language: {@code {träff}} or {@code {event}}. */
    public String written(boolean inSwedish) {
        return "{" + (inSwedish ? swedish : english) + "}";
    }
}
