package se.samling.docs.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An uploaded file's own name, made safe to store and to hand back: no folders, no control or direction characters. */
public record FileName(String text) {

    private static final int LONGEST = 150;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"<>|?*:]");

    /** Takes what a browser sent; some send the whole path, some decompose å, ä and ö. */
    static FileName of(@Nullable String sent) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSAFE.matcher(name)
                .replaceAll("")
                .strip()
                .replaceFirst("^\\.+", "")
                .replaceFirst("[. ]+$", "");
        if (name.isEmpty()) {
            return new FileName("dokument");
        }
        return new FileName(name.codePointCount(0, name.length()) <= LONGEST ? name : shortened(name));
    }

    /** What stands after the last dot, in lower case; empty where there is none. */
    String ending() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
