package se.samling.docs.search;

import java.util.List;
import java.util.regex.Pattern;

/** A few words around a match, each word that matches between « and »; the text's own « and » become ". */
final class Snippet {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Snippet() {}

    /** @param excerpt cut anywhere, also inside a word, where {@code startsInside} or {@code endsInside} */
    static String of(String excerpt, boolean startsInside, boolean endsInside, List<Term> terms) {
        String text = excerpt.replace('«', '"').replace('»', '"');
        if (startsInside) {
            text = "… " + text.substring(Math.max(0, text.indexOf(' ') + 1));
        }
        if (endsInside) {
            int lastGap = text.lastIndexOf(' ');
            text = (lastGap > 2 ? text.substring(0, lastGap) : text) + " …";
        }
        return WORD.matcher(text)
                .replaceAll(
                        word -> isMatch(Folded.fold(word.group()), terms) ? "«" + word.group() + "»" : word.group());
    }

    private static boolean isMatch(String word, List<Term> terms) {
        return terms.stream().anyMatch(term -> term.matches(word));
    }
}
