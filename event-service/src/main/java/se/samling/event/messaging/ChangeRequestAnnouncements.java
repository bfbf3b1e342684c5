package se.samling.event.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.request.RequestFact;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** How a request for a change stands becomes a message, in the transaction in which it became so. */
@Component
class ChangeRequestAnnouncements {

    private final Outbox outbox;

    ChangeRequestAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RequestFact fact) {
        var request = fact.request();
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.CHANGE_REQUESTS,
                request.id().toString(),
                switch (request.state()) {
                    case WAITING -> "ChangeRequested";
                    case QUEUED -> "ChangeQueued";
                    case APPROVED -> "ChangeApproved";
                    case DECLINED -> "ChangeDeclined";
                    case WITHDRAWN -> "ChangeWithdrawn";
                    case LAPSED -> "ChangeLapsed";
                },
                request.version(),
                new Wire.ChangeRequest(
                        request.id(),
                        request.eventId(),
                        request.registrationId(),
                        request.participantId(),
                        request.wish().kind().word(),
                        request.state().word(),
                        fact.at())));
    }
}
