package se.samling.membership.enrolment;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.membership.MembershipFact;

/**
 * Who is a member of a cohort no longer, whoever ended it, takes part for no organisation any more: the same places are released as when
 * the organisation itself takes somebody away. In the transaction that ended the membership.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Parting {

    private final Enrolments enrolments;
    private final Participants participants;
    private final History history;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Parting(
            Enrolments enrolments,
            Participants participants,
            History history,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.history = history;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void on(MembershipFact fact) {
        switch (fact) {
            case MembershipFact.MembershipGranted granted -> {}
            case MembershipFact.MembershipEnded ended -> {
                var left = ended.membership();
                participants
                        .placesOf(left.networkId(), left.personId())
                        .forEach(place -> leave(place, left.personId()));
            }
        }
    }

    private void leave(UUID enrolmentId, UUID personId) {
        var enrolment = enrolments.lock(enrolmentId).orElseThrow();
        var leaving = participants.taking(enrolmentId).stream()
                .filter(one -> personId.equals(one.personId()))
                .toList();
        if (leaving.isEmpty()) {
            return;
        }
        leaving.forEach(one -> participants.leave(one.id(), clock.instant()));
        history.add(enrolmentId, null, "participant-left", null);
        facts.publishEvent(new EnrolmentFact.EnrolmentChanged(enrolments.save(enrolment)));
    }
}
