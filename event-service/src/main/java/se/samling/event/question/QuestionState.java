package se.samling.event.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a question stands. Viewers see shown and answered ones. */
public enum QuestionState {
    QUEUED,
    SHOWN,
    ANSWERED,
    HIDDEN,
    /** Asked by somebody else too; the other one stands for both. */
    MERGED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean visible() {
        return this == SHOWN || this == ANSWERED;
    }

    static Optional<QuestionState> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
