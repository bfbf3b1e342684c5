package se.samling.platform.link;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they stand in an address. */
public final class Slug {

    private Slug() {}

    /** Small letters a to z, digits and single hyphens between them; accents fall off, and words without any letter leave nothing. */
    public static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
