package se.samling.gateway.pages.desk.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.notification.Wording;
import se.samling.gateway.pages.form.Forms;

/** A host's words as they are typed, and the letter they are looked at in: {@code mejl} its purpose, {@code sprak} sv or en. */
public record WordingForm(
        @Nullable String sv,
        @Nullable String en,
        @Nullable Integer version,
        @Nullable String mejl,
        @Nullable String sprak) {

    private static final List<String> MAIN =
            List.of("invitation", "registration-confirmed", "reminder-1-day", "thank-you");
    private static final Map<String, List<String>> LETTERS = Map.of(
            "invitation", List.of("invitation"),
            "confirmation", List.of("registration-confirmed", "registration-promoted"),
            "reminder", List.of("reminder-7-days", "reminder-1-day", "reminder-1-hour"),
            "thanks", List.of("thank-you"));

    /** {@code words}: what the part says now, or said in an earlier version. */
    WordingForm with(int version, @Nullable Text words) {
        return new WordingForm(
                words == null ? null : words.sv(), words == null ? null : words.en(), version, mejl, sprak);
    }

    /** The letters that the part stands in. */
    static List<String> letters(String part) {
        return LETTERS.getOrDefault(part, MAIN);
    }

    String letter(String part) {
        var letters = letters(part);
        return mejl != null && letters.contains(mejl) ? mejl : letters.getFirst();
    }

    String language() {
        return "en".equals(sprak) ? "en" : "sv";
    }

    Text words() {
        return new Text(Objects.requireNonNullElse(sv, ""), Forms.blankToNull(en));
    }

    /** Nothing typed at all is the letter without such words. */
    Wording.Draft draft(String part) {
        return Forms.blankToNull(sv) == null && Forms.blankToNull(en) == null
                ? new Wording.Draft(null, null)
                : new Wording.Draft(part, words());
    }
}
