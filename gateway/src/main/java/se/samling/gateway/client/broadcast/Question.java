package se.samling.gateway.client.broadcast;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** state: queued, shown, answered, hidden, merged. name and organisation only where the asker gave them; askedAt is the minute. */
public record Question(
        UUID id,
        String text,
        @Nullable String name,
        @Nullable String organisation,
        String state,
        int alsoAsked,
        @Nullable UUID mergedInto,
        Instant askedAt) {

    /** The asker as others see them; null when anonymous. */
    public @Nullable String asker() {
        return name == null || organisation == null ? name : name + ", " + organisation;
    }
}
