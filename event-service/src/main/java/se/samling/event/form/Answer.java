package se.samling.event.form;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answered, checked: codes of what was chosen, and words. */
public record Answer(
        UUID questionId,
        int questionVersion,
        boolean sealed,
        List<String> chosen,
        @Nullable String words) {

    boolean has(String code) {
        return chosen.contains(code);
    }
}
