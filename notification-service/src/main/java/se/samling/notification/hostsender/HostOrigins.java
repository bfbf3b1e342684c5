package se.samling.notification.hostsender;

import org.springframework.stereotype.Component;
import se.samling.notification.letter.Occasion;
import se.samling.notification.post.From;
import se.samling.notification.post.Origins;

/**
 * Whom a mail comes from: the host's own address while that is proven and its domain vouches for our mail, else ours, and then
 * answers that the letter gives no other address for go to the host's proven one.
 */
@Component
class HostOrigins implements Origins {

    private final HostSenders senders;

    HostOrigins(HostSenders senders) {
        this.senders = senders;
    }

    @Override
    public From of(Occasion occasion) {
        return occasion.sender()
                .flatMap(host -> senders.proven(host.id())
                        .map(sender -> sender.used()
                                ? new From(sender.address(), occasion.host(), null)
                                : new From(null, null, sender.address())))
                .orElse(From.OURS);
    }
}
