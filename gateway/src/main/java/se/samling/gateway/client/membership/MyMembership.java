package se.samling.gateway.client.membership;

import java.time.Instant;
import java.util.UUID;

/** state: active or ended. */
public record MyMembership(UUID id, String state, Instant since) {}
