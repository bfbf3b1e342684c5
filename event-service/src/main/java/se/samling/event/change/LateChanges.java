package se.samling.event.change;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Conflict;

/**
 * Once the deadline has passed, food and rooms are ordered for those with a place: what they change then, they ask the host for.
 * Whoever waits may leave the queue at any time.
 */
@Component
public class LateChanges {

    private final Events events;
    private final Clock clock;

    LateChanges(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public boolean onRequest(Registration registration) {
        return registration.state() == RegistrationState.CONFIRMED
                && events.find(registration.eventId()).orElseThrow().changesOnRequest(clock.instant());
    }

    /** @throws Conflict {@code change-by-request} */
    public void refuse(Registration registration) {
        if (onRequest(registration)) {
            throw new Conflict("change-by-request");
        }
    }
}
