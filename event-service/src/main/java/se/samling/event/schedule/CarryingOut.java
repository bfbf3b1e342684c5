package se.samling.event.schedule;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import se.samling.platform.problem.Problem;

/** Carries out moves whose time to be undone is over. Replicas may look at once: the rows decide who does it. */
@Service
public class CarryingOut {

    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(CarryingOut.class);

    private final WaitingMoves waiting;
    private final Rescheduling rescheduling;
    private final Clock clock;

    CarryingOut(WaitingMoves waiting, Rescheduling rescheduling, Clock clock) {
        this.waiting = waiting;
        this.rescheduling = rescheduling;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    public void carryOut() {
        for (var batch : waiting.dueBatches(clock.instant())) {
            try {
                rescheduling.carryOut(batch);
            } catch (Problem refused) {
                // Something changed since it was rehearsed. The organiser sees it on the event's page.
                waiting.refuse(batch, refused.slug());
            } catch (RuntimeException failure) {
                log.warn("moves of batch {} could not be carried out now", batch, failure);
                waiting.postpone(batch, clock.instant().plus(AGAIN));
            }
        }
    }
}
