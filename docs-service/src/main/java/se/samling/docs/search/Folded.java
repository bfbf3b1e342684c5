package se.samling.docs.search;

import java.text.Normalizer;

/**
 * Text as it is compared: composed (NFC) and in lower case, one code point for one, so that a place in the folded text is
 * the same place in the text. å, ä and ö are letters of their own and stay.
 */
final class Folded {

    private Folded() {}

    /** Composed, without what Postgres cannot hold, each run of white space one space. */
    static String tidy(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var tidy = new StringBuilder(Math.min(composed.length(), 1 << 16));
        boolean gap = false;
        for (int at = 0; at < composed.length(); ) {
            int letter = composed.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                gap = true;
            } else if (isHoldable(letter)) {
                if (gap && !tidy.isEmpty()) {
                    tidy.append(' ');
                }
                gap = false;
                tidy.appendCodePoint(letter);
            }
        }
        return tidy.toString();
    }

    /** The first {@code letters} code points of a text. */
    static String first(int letters, String text) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters));
    }

    static String fold(String tidy) {
        var folded = new StringBuilder(tidy.length());
        tidy.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isHoldable(int letter) {
        return !Character.isISOControl(letter)
                && Character.getType(letter) != Character.SURROGATE
                && Character.getType(letter) != Character.FORMAT;
    }
}
