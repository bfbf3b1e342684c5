package se.samling.gateway.client.broadcast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Technical help as an organiser or a host wrote it; what is absent nobody wrote. */
public record Help(
        @Nullable Text text,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<Answer> faq) {

    public record Answer(Text question, Text answer) {}

    /** Never null, for templates. */
    public List<Answer> answers() {
        return faq == null ? List.of() : faq;
    }
}
