package se.samling.event.reconfirmation;

import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.change.Leaving;
import se.samling.event.schedule.Events;

/**
 * Ends the time to answer. It is closed first, so that no late yes slips in, and then place after place is given back, each in a
 * transaction of its own: whoever is stopped midway, or meets another replica, does what is left.
 */
@Service
public class Closing {

    private final Events events;
    private final AnswerTimes times;
    private final MoveAnswers answers;
    private final Leaving leaving;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Closing(
            Events events,
            AnswerTimes times,
            MoveAnswers answers,
            Leaving leaving,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.times = times;
        this.answers = answers;
        this.leaving = leaving;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S")
    public void closeWhatIsOver() {
        times.over(clock.instant()).forEach(this::close);
    }

    private void close(UUID eventId) {
        transaction.executeWithoutResult(status -> {
            events.hold(eventId);
            times.close(eventId, clock.instant());
        });
        answers.awaited(eventId).forEach(awaited -> takeBack(eventId, awaited.registrationId()));
        times.settled(eventId, clock.instant());
    }

    /** Unless the event has moved again, or they are to keep their place, or have left meanwhile. */
    private void takeBack(UUID eventId, UUID registrationId) {
        transaction.executeWithoutResult(status -> {
            events.hold(eventId);
            boolean takes = times.hold(eventId).filter(AnswerTime::tookPlaces).isPresent();
            if (takes && answers.awaits(registrationId)) {
                leaving.cancel(registrationId, "no-answer");
            }
        });
    }
}
