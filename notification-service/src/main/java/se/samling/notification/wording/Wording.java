package se.samling.notification.wording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;

/** One version of a host's words in one part; without words it is the standard text. {@code writtenBy} is a person. */
public record Wording(
        Part part,
        int version,
        @Nullable Text words,
        @Nullable UUID writtenBy,
        Instant writtenAt) {}
