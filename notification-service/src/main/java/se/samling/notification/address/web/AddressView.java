package se.samling.notification.address.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.address.ReaderAddresses.ReaderAddress;

/**
 * An address in trouble. {@code id} is for clearing it, null when nothing has come back. {@code failingSince}: nobody is there.
 * {@code softBounces}: mails that came back although it may work. {@code reason}: the receiving side's own words.
 */
public record AddressView(
        @Nullable UUID id,
        String email,
        String name,
        @Nullable Instant failingSince,
        int softBounces,
        @Nullable String reason,
        @Nullable Instant unsubscribedSince) {

    static AddressView of(ReaderAddress address) {
        return new AddressView(
                address.failingId(),
                address.address(),
                Objects.requireNonNullElse(address.name(), ""),
                address.hardSince(),
                address.softBounces(),
                address.reason(),
                address.unsubscribedSince());
    }
}
