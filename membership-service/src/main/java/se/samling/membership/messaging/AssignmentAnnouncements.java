package se.samling.membership.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.assignment.AssignmentFact;
import se.samling.membership.assignment.Statuses;
import se.samling.membership.messaging.wire.AssignmentWire;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Assignments as they stand and who is done with them, for whoever reminds the others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssignmentAnnouncements {

    private final Outbox outbox;
    private final Statuses statuses;

    AssignmentAnnouncements(Outbox outbox, Statuses statuses) {
        this.outbox = outbox;
        this.statuses = statuses;
    }

    @EventListener
    void on(AssignmentFact fact) {
        var assignment = fact.assignment();
        var type = switch (fact) {
            case AssignmentFact.AssignmentChanged changed -> "AssignmentChanged";
        };
        outbox.append(new OutgoingMessage(
                WrittenTopics.ASSIGNMENTS,
                assignment.id().toString(),
                type,
                assignment.told(),
                new AssignmentWire(
                        assignment.id(),
                        assignment.networkId(),
                        assignment.content().title(),
                        assignment.dueOn(),
                        assignment.withdrawn(),
                        statuses.done(assignment.id()))));
    }
}
