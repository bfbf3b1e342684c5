package se.samling.notification.hostsender.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.hostsender.HostSender;
import se.samling.notification.sender.Sender;
import se.samling.notification.sender.web.SenderView;

/**
 * state: waiting for somebody to use the link, in-use, or unused while the domain does not vouch for our mail. {@code domain}: what
 * its records say.
 */
public record HostSenderView(
        UUID id,
        UUID hostId,
        String address,
        String state,
        String askedBy,
        Instant askedAt,
        Instant linkUntil,
        @Nullable Instant provenAt,
        SenderView domain) {

    static HostSenderView of(HostSender sender, Sender domain) {
        return new HostSenderView(
                sender.id(),
                sender.hostId(),
                sender.address(),
                sender.used() ? "in-use" : sender.proven() ? "unused" : "waiting",
                sender.askedBy(),
                sender.askedAt(),
                sender.askedAt().plus(HostSender.PROOF),
                sender.provenAt(),
                SenderView.of(domain));
    }
}
