package se.samling.gateway.client.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** decision: approve, refuse (reason demanded), ask (reason is the question). organisationId: where the person works, if known now. */
public record ApplicationDecision(
        String decision, @Nullable String reason, @Nullable UUID organisationId) {}
