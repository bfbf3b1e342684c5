package se.samling.membership.signature;

import java.util.Arrays;

/** How far a signature has come; the word is the one in the API and the database. */
public enum SignatureState {
    AWAITING_PROOF("awaiting-proof"),
    IN_REVIEW("in-review"),
    SIGNED("signed"),
    REFUSED("refused"),
    WITHDRAWN("withdrawn");

    private final String word;

    SignatureState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static SignatureState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
