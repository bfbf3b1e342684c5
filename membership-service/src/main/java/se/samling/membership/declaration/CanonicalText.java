package se.samling.membership.declaration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/**
 * The one form of a version's text from which its hash is made: plain text that people can read, UTF-8 in composed characters
 * (Unicode NFC), lines that end with LF and without trailing space, never two empty lines in a row, one LF at the end. It is
 * kept and handed out byte by byte, so that {@code sha256sum} of the file gives the hash that was signed.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(String slug, int number, String owner, Wording wording) {
        var text = new StringBuilder();
        text.append("Samling deklaration, form 1\n");
        text.append("Deklaration: ").append(slug).append('\n');
        text.append("Version: ").append(number).append('\n');
        text.append("Ägare: ").append(line(owner)).append("\n\n");
        part(text, wording, Text::sv, "Åtaganden", "Övergripande mål");
        if (wording.title().en() != null) {
            text.append("\n[English]\n\n");
            part(text, wording, Text::en, "Commitments", "Overarching aim");
        }
        return tidy(text.toString());
    }

    /** SHA-256 (FIPS 180-4) in small hexadecimal letters. */
    static String hash(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void part(
            StringBuilder text, Wording wording, Function<Text, @Nullable String> language, String list, String aim) {
        text.append(line(said(wording.title(), language))).append("\n\n");
        text.append(said(wording.body(), language)).append("\n\n");
        text.append(list).append("\n\n");
        for (int at = 0; at < wording.commitments().size(); at++) {
            text.append(at + 1).append(". ");
            text.append(line(said(wording.commitments().get(at), language))).append('\n');
        }
        if (wording.aim() != null && !said(wording.aim(), language).isEmpty()) {
            text.append('\n').append(aim).append("\n\n");
            text.append(said(wording.aim(), language)).append('\n');
        }
    }

    private static String said(Text text, Function<Text, @Nullable String> language) {
        var words = language.apply(text);
        return words == null ? "" : words.strip();
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\n+$", "\n");
    }
}
