package se.samling.notification.broadcast;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A live room, in the shape of {@code samling.broadcasts.v1}, as far as mails need it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiveRoom(
        UUID eventId,
        long version,
        boolean evaluation,
        @Nullable Instant recordingPublishedAt) {}
