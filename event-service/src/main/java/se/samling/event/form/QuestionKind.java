package se.samling.event.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of answer a question takes. */
public enum QuestionKind {
    TEXT("text", false, 200),
    LONG_TEXT("long-text", false, 2_000),
    NUMBER("number", false, 40),
    CHOICE("choice", true, 0),
    SEVERAL("several", true, 0),
    YES_NO("yes-no", false, 0),
    CONSENT("consent", false, 0),
    /** Kept by docs-service for as long as the answer. */
    FILE("file", false, 0),
    /** What somebody eats: special-category data (GDPR art. 9), sealed and gone when the event is over. */
    DIET("diet", true, 500),
    /** What somebody needs in order to take part: treated as {@link #DIET}. */
    ACCESS("access", true, 500);

    private final String word;
    private final boolean offers;
    private final int longest;

    QuestionKind(String word, boolean offers, int longest) {
        this.word = word;
        this.offers = offers;
        this.longest = longest;
    }

    @JsonValue
    public String word() {
        return word;
    }

    static Optional<QuestionKind> of(@Nullable String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Whether its options are its own. */
    public boolean offers() {
        return offers;
    }

    /** Whether answers are about a person's health or belief, or let somebody guess at it. */
    public boolean sealed() {
        return this == DIET || this == ACCESS;
    }

    boolean several() {
        return this == SEVERAL || sealed();
    }

    /** Whether another question may hang on its answer. */
    boolean decides() {
        return this == CHOICE || this == SEVERAL || answersYes();
    }

    boolean answersYes() {
        return this == YES_NO || this == CONSENT;
    }

    boolean takesWords() {
        return longest > 0;
    }

    /** Characters. */
    int longest() {
        return longest;
    }
}
