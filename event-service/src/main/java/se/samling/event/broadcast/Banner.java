package se.samling.event.broadcast;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** What all viewers are told at once; {@code toBackup} asks them to change to the second stream. */
public record Banner(
        UUID id,
        UUID eventId,
        Text words,
        boolean toBackup,
        Instant raisedAt,
        @Nullable Instant loweredAt) {}
