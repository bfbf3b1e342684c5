package se.samling.event.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.reconfirmation.AnswersAwaited;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Everybody who has not answered is told by a message of their own. */
@Component
class ReconfirmationAnnouncements {

    private final Outbox outbox;

    ReconfirmationAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The moment sets apart two reminders to one person. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AnswersAwaited awaited) {
        var time = awaited.time();
        outbox.append(awaited.people().stream()
                .map(one -> new OutgoingMessage(
                        TopicsAndReadModels.RECONFIRMATIONS,
                        one.registrationId().toString(),
                        "AnswerAwaited",
                        time.remindedAt().toEpochMilli(),
                        new Wire.AwaitedAnswer(
                                one.registrationId(),
                                time.eventId(),
                                one.participantId(),
                                time.answerBy(),
                                awaited.event().span().zone().getId(),
                                time.silent().word())))
                .toList());
    }
}
