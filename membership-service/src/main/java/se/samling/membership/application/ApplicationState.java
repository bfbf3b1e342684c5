package se.samling.membership.application;

import java.util.Arrays;

/** Where an application stands; the word is the one on the wire. */
public enum ApplicationState {
    AWAITING_PROOF("awaiting-proof"),
    CHOOSE_ORGANISATION("choose-organisation"),
    IN_REVIEW("in-review"),
    AWAITING_ANSWER("awaiting-answer"),
    MEMBER("member"),
    REFUSED("refused"),
    EXPIRED("expired");

    private final String word;

    ApplicationState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static ApplicationState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a coordinator may decide now. */
    boolean open() {
        return this == IN_REVIEW || this == AWAITING_ANSWER || this == CHOOSE_ORGANISATION;
    }
}
