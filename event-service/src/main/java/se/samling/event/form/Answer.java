package se.samling.event.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answered, checked: codes of what was chosen, and words; of a file its name, and its id. */
public record Answer(
        UUID questionId,
        int questionVersion,
        boolean sealed,
        List<String> chosen,
        @Nullable String words,
        @Nullable UUID file) {

    public Answer(UUID questionId, int questionVersion, boolean sealed, List<String> chosen, @Nullable String words) {
        this(questionId, questionVersion, sealed, chosen, words, null);
    }

    boolean has(String code) {
        return chosen.contains(code);
    }
}
