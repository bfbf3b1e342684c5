package se.samling.notification.hostsender;

import java.time.Clock;
import org.springframework.stereotype.Service;
import se.samling.notification.sender.Checking;
import se.samling.notification.sender.Finding;
import se.samling.notification.sender.Sender;

/**
 * Whether a host's domain vouches for mail that we send. Its DKIM key decides: receivers compare the signature with the From
 * address, while SPF speaks for the envelope, which is ours. DNS that does not answer changes nothing.
 */
@Service
public class Vouching {

    private final HostSenders senders;
    private final Checking checking;
    private final Clock clock;

    Vouching(HostSenders senders, Checking checking, Clock clock) {
        this.senders = senders;
        this.checking = checking;
        this.clock = clock;
    }

    /** What the domain says, written down for everybody who writes from it. */
    public Sender ask(String address) {
        var sender = checking.check(address);
        if (sender.dkim().state() != Finding.State.UNKNOWN) {
            senders.note(sender.domain(), sender.dkim().state() == Finding.State.GOOD, clock.instant());
        }
        return sender;
    }

    /** Records change without telling us. */
    void askAll() {
        senders.allProven().forEach(this::ask);
    }
}
