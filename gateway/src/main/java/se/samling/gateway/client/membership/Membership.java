package se.samling.gateway.client.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** state: active, ended. */
public record Membership(
        UUID id,
        String networkSlug,
        Text networkName,
        UUID personId,
        String name,
        String email,
        @Nullable String organisation,
        String state,
        Instant since,
        @Nullable Instant endedAt) {}
