package se.samling.membership.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.EnrolmentFact;
import se.samling.membership.enrolment.EnrolmentState;
import se.samling.membership.enrolment.Participants;
import se.samling.membership.messaging.wire.Wire;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Enrolments as they stand, for whoever keeps them; and what the contact is to be told, with ids only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EnrolmentAnnouncements {

    private final Outbox outbox;
    private final Participants participants;

    EnrolmentAnnouncements(Outbox outbox, Participants participants) {
        this.outbox = outbox;
        this.participants = participants;
    }

    @EventListener
    void on(EnrolmentFact fact) {
        var enrolment = fact.enrolment();
        if (enrolment.state() != EnrolmentState.AWAITING_PROOF) {
            state(enrolment);
        }
        var words = enrolment.papers().exchange();
        switch (fact) {
            case EnrolmentFact.EnrolmentApplied applied -> tell("EnrolmentApplied", enrolment, null, null);
            case EnrolmentFact.EnrolmentReceived received -> tell("EnrolmentReceived", enrolment, null, null);
            case EnrolmentFact.EnrolmentContacted contacted -> tell("EnrolmentContacted", enrolment, null, null);
            case EnrolmentFact.EnrolmentQuestioned questioned ->
                tell("EnrolmentQuestioned", enrolment, words.question(), null);
            case EnrolmentFact.DecisionAwaited awaited -> tell("EnrolmentDecisionAwaited", enrolment, null, null);
            case EnrolmentFact.EnrolmentAdmitted admitted -> tell("EnrolmentAdmitted", enrolment, null, null);
            case EnrolmentFact.EnrolmentDeclined declined -> tell("EnrolmentDeclined", enrolment, null, words.reason());
            case EnrolmentFact.EnrolmentChanged changed -> {}
        }
    }

    private void state(Enrolment enrolment) {
        outbox.append(new OutgoingMessage(
                WrittenTopics.ENROLMENTS,
                enrolment.id().toString(),
                "EnrolmentChanged",
                enrolment.version(),
                new Wire.Enrolment(
                        enrolment.id(),
                        enrolment.networkId(),
                        enrolment.organisationId(),
                        enrolment.contactId(),
                        enrolment.state().word(),
                        enrolment.termStarts(),
                        enrolment.termEnds(),
                        participants.of(enrolment.id()).stream()
                                .filter(one -> one.personId() != null)
                                .map(one -> new Wire.Participant(one.id(), one.personId(), one.taking()))
                                .toList())));
    }

    private void tell(String type, Enrolment enrolment, @Nullable String question, @Nullable String reason) {
        var contact = enrolment.contactId();
        if (contact == null) {
            return;
        }
        outbox.append(new OutgoingMessage(
                WrittenTopics.APPLICATIONS,
                enrolment.id().toString(),
                type,
                enrolment.version(),
                new Wire.Application(enrolment.id(), enrolment.networkId(), contact, null, question, null, reason)));
    }
}
