package se.samling.gateway.client.docs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** kind: file or text; scan: clean, not-scanned; body is Markdown rendered to safe HTML, for texts. */
public record Document(
        UUID id,
        UUID eventId,
        String kind,
        String title,
        @Nullable String fileName,
        @Nullable String mediaType,
        long bytes,
        String scan,
        @Nullable String body,
        Instant addedAt) {}
