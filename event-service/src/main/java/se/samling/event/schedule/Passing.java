package se.samling.event.schedule;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the others once when a deadline or an event has passed. Replicas may look at once. */
@Service
public class Passing {

    private final Events events;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Passing(Events events, ApplicationEventPublisher facts, Clock clock) {
        this.events = events;
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S")
    @Transactional
    public void tell() {
        var now = clock.instant();
        for (var event : events.untold(now)) {
            var state = event.state(now) == EventState.HELD ? EventState.HELD : EventState.CLOSED;
            var after = event.told(state);
            events.update(after);
            facts.publishEvent(
                    state == EventState.HELD ? new EventFact.EventHeld(after) : new EventFact.EventClosed(after));
        }
    }
}
