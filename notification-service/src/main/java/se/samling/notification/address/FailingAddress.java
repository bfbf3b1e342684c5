package se.samling.notification.address;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code hardSince} is null for one that mail only sometimes comes back from; {@code reason} is the receiving side's. */
public record FailingAddress(
        UUID id, String address, @Nullable Instant hardSince, int softBounces, String reason, Instant lastAt) {}
