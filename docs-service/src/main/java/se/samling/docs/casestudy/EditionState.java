package se.samling.docs.casestudy;

import java.util.Arrays;

/** Where one text of a case study stands; the word is the one in the API. */
public enum EditionState {
    /** Being written. */
    DRAFT("draft"),
    /** Written; the organisation's contact is to approve it. */
    PROPOSED("proposed"),
    /** The organisation stands for it; the hosts are to publish it. */
    APPROVED("approved"),
    PUBLISHED("published"),
    /** The hosts ask for a change. */
    RETURNED("returned"),
    /** Approved once, and no more: taken back by the organisation, or taken down. */
    WITHDRAWN("withdrawn"),
    /** Was public until the next one was. */
    REPLACED("replaced");

    private final String word;

    EditionState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static EditionState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
