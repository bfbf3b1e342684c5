package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * What a host says in one part of its letters: opening, invitation, confirmation, reminder, thanks, closing, signature. Version 0
 * was never worded; no words are the standard text. {@code placeholders}: as one writes them.
 */
public record Wording(
        String part,
        int version,
        @Nullable Text words,
        @Nullable Instant writtenAt,
        List<String> placeholders) {

    /** Absent words are the standard text. */
    public record Change(@Nullable Text words) {}

    /** Words that nobody has kept yet; without them the letter as it goes now. */
    public record Draft(@Nullable String part, @Nullable Text words) {}
}
