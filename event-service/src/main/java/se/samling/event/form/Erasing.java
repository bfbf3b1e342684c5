package se.samling.event.form;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.participant.ParticipantFact;

/** Answers go when their own time is over, and with their person. */
@Service
class Erasing {

    private final AnswerErasure erasure;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasing(AnswerErasure erasure, TransactionTemplate transaction, Clock clock) {
        this.erasure = erasure;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In small transactions, so that nobody who registers waits for it; two replicas share the work. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    public void erase() {
        while (Boolean.TRUE.equals(transaction.execute(status -> erasure.due(clock.instant())))) {
            // until nothing is left whose time is over
        }
    }

    @EventListener
    @Transactional
    public void on(ParticipantFact fact) {
        if (fact instanceof ParticipantFact.ParticipantErased erased) {
            erasure.of(erased.participantId());
        }
    }
}
