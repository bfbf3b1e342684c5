package se.samling.notification.hostsender;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;

/** Somebody who reads the address's mail says that the host may write from it. */
@Service
public class Proving {

    private final HostSenders senders;
    private final SignedLinks links;
    private final Clock clock;

    Proving(HostSenders senders, SignedLinks links, Clock clock) {
        this.senders = senders;
        this.links = links;
        this.clock = clock;
    }

    /** What the link is about; looking changes nothing. @throws LinkInvalid also for a link that a newer one has ended */
    public HostSender look(String token) {
        var link = links.verify("sender-proof", token);
        return senders.find(UUID.fromString(link.subject()))
                .filter(sender -> sender.generation() == link.generation())
                .orElseThrow(LinkInvalid::new);
    }

    /** Once: the same link used again changes nothing more. */
    @Transactional
    public HostSender prove(String token) {
        var sender = look(token);
        senders.prove(sender, clock.instant());
        return senders.find(sender.id()).orElseThrow(LinkInvalid::new);
    }
}
