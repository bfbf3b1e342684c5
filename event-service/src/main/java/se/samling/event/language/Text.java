package se.samling.event.language;

import org.jspecify.annotations.Nullable;

/** Words in Swedish and, where somebody wrote them, in English. */
public record Text(String sv, @Nullable String en) {

    public boolean blank() {
        return sv == null || sv.isBlank();
    }
}
