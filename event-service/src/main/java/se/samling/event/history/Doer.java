package se.samling.event.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did it, named as they were then; without a subject the system did it by itself, without a name they have been erased. */
public record Doer(
        @Nullable UUID personId, String subject, @Nullable String name) {

    static final Doer SYSTEM = new Doer(null, "", null);

    public boolean system() {
        return subject.isEmpty();
    }
}
