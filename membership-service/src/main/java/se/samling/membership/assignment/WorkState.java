package se.samling.membership.assignment;

import java.util.Arrays;
import java.util.Optional;

/** How far an organisation is with an assignment; the word is the one on the wire. */
public enum WorkState {
    NONE("none"),
    ONGOING("ongoing"),
    DONE("done");

    private final String word;

    WorkState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<WorkState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
