package se.samling.notification.telling;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.network.Membership;
import se.samling.notification.network.Memberships;

/** A membership began or ended. */
@Service
@Transactional
public class MembershipNews {

    private final Memberships memberships;
    private final Deliveries deliveries;

    public MembershipNews(Memberships memberships, Deliveries deliveries) {
        this.memberships = memberships;
        this.deliveries = deliveries;
    }

    /** The same state told once more is a member who asked to join again: the welcome goes out again, once for each time. */
    public void heard(Membership membership, Instant occurredAt) {
        if (memberships.apply(membership)) {
            Purpose purpose = membership.active() ? Purpose.WELCOME : Purpose.MEMBERSHIP_ENDED;
            queue(purpose, membership, membership.version(), occurredAt);
        } else if (membership.active() && memberships.knows(membership)) {
            queue(Purpose.WELCOME, membership, occurredAt.toEpochMilli(), occurredAt);
        }
    }

    private void queue(Purpose purpose, Membership membership, long version, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutNetwork(
                        purpose,
                        membership.membershipId(),
                        version,
                        membership.personId(),
                        membership.networkId(),
                        Map.of()),
                occurredAt);
    }
}
