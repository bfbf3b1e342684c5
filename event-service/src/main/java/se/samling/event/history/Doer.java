package se.samling.event.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did it, named as they were then; without a subject the system did it by itself. */
public record Doer(
        @Nullable UUID personId, String subject, @Nullable String name) {

    static final Doer SYSTEM = new Doer(null, "", null);
    static final String ERASED = "erased";

    /** person, program (an integration, which has no name), system or erased. */
    public String kind() {
        if (name != null) {
            return "person";
        }
        return subject.isEmpty() ? "system" : subject.equals(ERASED) ? ERASED : "program";
    }
}
