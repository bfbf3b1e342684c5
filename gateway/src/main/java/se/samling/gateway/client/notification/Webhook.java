package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a host's program is told of what happens; state: active, paused, stopped. {@code secret} checks our signature. */
public record Webhook(
        UUID id,
        UUID hostId,
        String url,
        List<String> types,
        String state,
        String secret,
        @Nullable Instant failingSince,
        String createdBy,
        Instant createdAt,
        int version) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }

    /** One message told to it; state: queued, sent, failed. */
    public record Call(
            UUID id,
            String type,
            @Nullable UUID eventId,
            String state,
            int attempts,
            @Nullable Integer lastStatus,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable Instant nextAt) {}

    /** As it is asked for. */
    public record Draft(@Nullable String url, List<String> types, boolean active) {}
}
