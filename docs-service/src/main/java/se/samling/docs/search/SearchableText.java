package se.samling.docs.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text as the search keeps it: {@code folded} is title, line break and words in lower case, so that a place in it is a place in
 * them.
 */
record SearchableText(String title, String words, String foldedTitle, String foldedWords) {

    /** Enough of a long report to be found by; keeps rows and snippets quick. */
    static final int MOST_LETTERS = 400_000;
    /** What surely fits into a tsvector (1 MB), whatever the alphabet; the rest is still found by its compounds index. */
    private static final int MOST_LEXEME_LETTERS = 200_000;

    /** The tsvector of {@link #parameters}, in which a title weighs more than what stands under it. */
    static final String LEXEMES = """
            setweight(to_tsvector(cast(:language as regconfig), :foldedTitle), 'A')
            || setweight(to_tsvector(cast(:language as regconfig), :start), 'B')""";

    static SearchableText of(String title, String words) {
        String tidyTitle = Folded.tidy(title);
        String tidy = Folded.first(MOST_LETTERS, Folded.tidy(words));
        return new SearchableText(tidyTitle, tidy, Folded.fold(tidyTitle), Folded.fold(tidy));
    }

    /** Values of title, words, folded, language, foldedTitle and start. */
    Map<String, @Nullable Object> parameters(String language) {
        return Map.of(
                "title", title,
                "words", words,
                "folded", foldedTitle + "\n" + foldedWords,
                "language", language,
                "foldedTitle", foldedTitle,
                "start", Folded.first(MOST_LEXEME_LETTERS, foldedWords));
    }
}
