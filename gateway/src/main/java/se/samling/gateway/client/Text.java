package se.samling.gateway.client;

import org.jspecify.annotations.Nullable;

/** Words in Swedish and, where somebody wrote them, in English. */
public record Text(String sv, @Nullable String en) {

    /** The words for {@code language} ("sv" or "en"); Swedish where English is missing. */
    public String in(String language) {
        return "en".equals(language) && en != null && !en.isBlank() ? en : sv;
    }
}
