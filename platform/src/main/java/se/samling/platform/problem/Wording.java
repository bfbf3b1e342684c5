package se.samling.platform.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An argument of a problem that is worded by people, in Swedish and perhaps in English: shown in the reader's language. */
public record Wording(String sv, @Nullable String en) {

    String in(Locale language) {
        return "en".equals(language.getLanguage()) && en != null && !en.isBlank() ? en : sv;
    }
}
