package se.samling.gateway.client.broadcast;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What all viewers are told; toBackup asks them to change to the second stream. loweredAt null while it is shown. */
public record Banner(
        UUID id,
        Text text,
        boolean toBackup,
        Instant raisedAt,
        @Nullable Instant loweredAt) {}
