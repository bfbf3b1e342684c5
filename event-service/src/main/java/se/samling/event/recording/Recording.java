package se.samling.event.recording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published recording; {@code overrideReason} is shown where its captions do not pass the check. */
public record Recording(
        UUID eventId,
        String address,
        @Nullable String captions,
        String captionsLanguage,
        int durationSeconds,
        @Nullable String overrideReason,
        Instant publishedAt) {}
