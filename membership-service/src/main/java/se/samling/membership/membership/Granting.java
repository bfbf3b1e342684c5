package se.samling.membership.membership;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.outbox.TimeOrderedId;

/** Grants memberships and ends them; both at once, both only when something changes. */
@Service
public class Granting {

    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Granting(Memberships memberships, ApplicationEventPublisher facts, Clock clock) {
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void grant(UUID networkId, UUID personId) {
        var now = clock.instant();
        memberships
                .activate(TimeOrderedId.next(now), networkId, personId, now)
                .ifPresent(granted -> facts.publishEvent(new MembershipFact.MembershipGranted(granted)));
    }

    /** {@code endedBy}: person or coordinator. Ending what has ended changes nothing. */
    @Transactional
    public void end(UUID membershipId, String endedBy) {
        memberships
                .end(membershipId, endedBy, clock.instant())
                .ifPresent(ended -> facts.publishEvent(new MembershipFact.MembershipEnded(ended)));
    }

    /** A member who asks to join again gets the welcome once more. */
    @Transactional
    public void welcomeAgain(Membership membership) {
        facts.publishEvent(new MembershipFact.MembershipGranted(membership));
    }
}
