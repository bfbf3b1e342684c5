package se.samling.event.reconfirmation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of whoever does not answer. */
public enum Silence {
    KEEP,
    CANCEL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Silence> of(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
