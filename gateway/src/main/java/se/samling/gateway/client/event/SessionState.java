package se.samling.gateway.client.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a session stands: who writes it, its places (open, few, full; absent where nobody books), and for those who write it the counts. */
public record SessionState(
        UUID id,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable String places,
        @Nullable Integer taken,
        @Nullable Integer waiting,
        boolean mine) {}
