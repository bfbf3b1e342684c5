package se.samling.docs.search;

/**
 * One word of a query with its Swedish and its English stem. A Swedish stem is always a beginning of its word, so it can
 * be looked for inside compounds: "nätverket" finds "demokratinätverk".
 */
record Term(String word, String swedish, String english) {

    private static final int SHORTEST_INSIDE_A_COMPOUND = 4;
    private static final int SHORTEST_BEGINNING = 3;

    /** Lexemes that match the whole word, in either language. */
    String exactly() {
        return "(" + swedish + "|" + english + "|" + word + ")";
    }

    /** The same, and words that begin with it. */
    String atTheBeginning() {
        return swedish.length() < SHORTEST_BEGINNING ? exactly() : "(" + exactly() + "|" + swedish + ":*)";
    }

    boolean isLookedForInsideCompounds() {
        return swedish.length() >= SHORTEST_INSIDE_A_COMPOUND;
    }

    String anywhere() {
        return "%" + swedish + "%";
    }

    /** Whether a (folded) word of a text is one that this term finds. */
    boolean matches(String other) {
        return other.equals(word)
                || isLookedForInsideCompounds() && other.contains(swedish)
                || swedish.length() >= SHORTEST_BEGINNING && other.startsWith(swedish)
                || english.length() >= SHORTEST_INSIDE_A_COMPOUND && other.startsWith(english);
    }
}
