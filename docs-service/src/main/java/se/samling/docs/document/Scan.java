package se.samling.docs.document;

/** What a virus scanner said of a document; without a scanner nothing is ever called clean. */
public enum Scan {
    CLEAN("clean"),
    NOT_SCANNED("not-scanned");

    private final String word;

    Scan(String word) {
        this.word = word;
    }

    /** The word on the wire and in the table. */
    public String word() {
        return word;
    }

    static Scan of(String word) {
        return CLEAN.word.equals(word) ? CLEAN : NOT_SCANNED;
    }
}
