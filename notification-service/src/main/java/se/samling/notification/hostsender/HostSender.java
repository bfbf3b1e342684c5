package se.samling.notification.hostsender;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that a host wants its mail to come from.
 *
 * @param generation counts the links that were mailed to it; only the last one proves anything
 * @param askedBy by name
 * @param askedAt when the last link was asked for
 * @param provenAt when somebody who reads its mail said yes, null before that
 * @param domainGood whether the domain vouched for our mail when it was last asked; {@code checkedAt} null before that
 */
public record HostSender(
        UUID id,
        UUID hostId,
        String address,
        int generation,
        String askedBy,
        Instant askedAt,
        @Nullable Instant provenAt,
        boolean domainGood,
        @Nullable Instant checkedAt) {

    /** How long a mailed link can be used. */
    public static final Duration PROOF = Duration.ofHours(72);

    public boolean proven() {
        return provenAt != null;
    }

    /** Mail comes from it. */
    public boolean used() {
        return proven() && domainGood;
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
