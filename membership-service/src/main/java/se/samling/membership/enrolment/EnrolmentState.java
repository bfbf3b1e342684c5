package se.samling.membership.enrolment;

import java.util.Arrays;

/** Where an organisation stands with a cohort (R3.8); the word is the one on the wire. */
public enum EnrolmentState {
    AWAITING_PROOF("awaiting-proof"),
    RECEIVED("received"),
    CONTACTED("contacted"),
    COMPLETION("completion"),
    ADMITTED("admitted"),
    DECLINED("declined");

    private final String word;

    EnrolmentState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static EnrolmentState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Whether an organiser is still to decide. */
    public boolean open() {
        return this == RECEIVED || this == CONTACTED || this == COMPLETION;
    }
}
