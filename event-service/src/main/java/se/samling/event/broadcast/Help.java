package se.samling.event.broadcast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** Technical help: words, questions with answers, and whom to reach. What an event leaves out, its host's help fills in. */
public record Help(
        @Nullable Text text,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<Answer> faq) {

    public static final Help NONE = new Help(null, null, null, List.of());

    public record Answer(Text question, Text answer) {}

    Help orElse(Help fallback) {
        return new Help(
                text == null || text.blank() ? fallback.text : text,
                phone == null ? fallback.phone : phone,
                email == null ? fallback.email : email,
                faq == null || faq.isEmpty() ? fallback.faq : faq);
    }
}
