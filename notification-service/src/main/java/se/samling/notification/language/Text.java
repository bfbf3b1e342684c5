package se.samling.notification.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Words in Swedish and, where somebody wrote them, in English. */
public record Text(String sv, @Nullable String en) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Text(@JsonProperty("sv") String sv, @JsonProperty("en") @Nullable String en) {
        this.sv = sv;
        this.en = en;
    }

    /** A text in one language only, written as a plain string on the wire. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Text of(String sv) {
        return new Text(sv, null);
    }

    /** The words for the reader; Swedish where English is missing. */
    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : sv;
    }
}
