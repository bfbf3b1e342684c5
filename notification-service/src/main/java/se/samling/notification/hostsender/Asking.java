package se.samling.notification.hostsender;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Asks an address whether a host may write from it: one mail with a link, in the transaction that writes the question down. */
@Service("askingForSender")
@Transactional
public class Asking {

    private static final int MOST = 5;
    private static final int LONGEST = 254;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");

    private final HostSenders senders;
    private final Deliveries deliveries;
    private final Clock clock;

    Asking(HostSenders senders, Deliveries deliveries, Clock clock) {
        this.senders = senders;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * An address that was asked before is not asked again.
     *
     * @throws InvalidField {@code address}
     * @throws Conflict {@code too-many-senders}
     */
    public HostSender ask(UUID hostId, @Nullable String typed, String by) {
        String address = checked(typed);
        var known = senders.of(hostId);
        if (known.stream().noneMatch(one -> one.address().equalsIgnoreCase(address))) {
            if (known.size() >= MOST) {
                throw new Conflict("too-many-senders");
            }
            if (senders.add(hostId, address, by, clock.instant())) {
                mail(ofHost(hostId, address));
            }
        }
        return ofHost(hostId, address);
    }

    /** A new link, which ends the last one. A second press within a minute is the same press. @throws NotFound */
    public HostSender again(HostSender sender) {
        var now = clock.instant();
        boolean renewed = senders.renew(sender.id(), now, now.minus(PATIENCE));
        var current = senders.find(sender.id()).orElseThrow(() -> new NotFound("sender", sender.id()));
        if (renewed) {
            mail(current);
        }
        return current;
    }

    /** Mail comes from our own address at once, and the mail that asked forgets whom. */
    public void remove(HostSender sender) {
        senders.remove(sender.id());
        deliveries.erase(ReaderId.sender(sender.id()));
    }

    private void mail(HostSender sender) {
        deliveries.queue(
                new MailJob(
                        Purpose.SENDER_PROOF,
                        sender.id(),
                        sender.generation(),
                        ReaderId.sender(sender.id()),
                        null,
                        null,
                        Map.of(
                                "hostId",
                                sender.hostId().toString(),
                                "generation",
                                Integer.toString(sender.generation()),
                                "by",
                                sender.askedBy())),
                sender.askedAt());
    }

    private HostSender ofHost(UUID hostId, String address) {
        return senders.of(hostId).stream()
                .filter(one -> one.address().equalsIgnoreCase(address))
                .findFirst()
                .orElseThrow(() -> new NotFound("sender", address));
    }

    private static String checked(@Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            throw new InvalidField("address", "required");
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new InvalidField("address", "bad-address");
        }
        return address;
    }
}
