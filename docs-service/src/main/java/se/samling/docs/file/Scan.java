package se.samling.docs.file;

/** What a virus scanner said of a file; without a scanner nothing is ever called clean. */
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

    public static Scan of(String word) {
        return CLEAN.word.equals(word) ? CLEAN : NOT_SCANNED;
    }
}
