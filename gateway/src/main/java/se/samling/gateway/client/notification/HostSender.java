package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that a host wants its mail to come from. state: waiting, in-use, unused (its domain does not vouch for our mail);
 * {@code linkUntil}: when the mailed link ends; {@code domain}: what its records say.
 */
public record HostSender(
        UUID id,
        UUID hostId,
        String address,
        String state,
        String askedBy,
        Instant askedAt,
        Instant linkUntil,
        @Nullable Instant provenAt,
        SenderState domain) {

    /** As it is asked for. */
    public record Wanted(@Nullable String address) {}

    /** What the mailed link is about; {@code used}: its domain vouches for our mail too. */
    public record Proof(String address, String host, String askedBy, boolean proven, boolean used) {}
}
