package se.samling.event.entry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Audience;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;

/** Which events take registrations now, and from whom. */
@Component
class Gate {

    private final Events events;
    private final Audience audience;
    private final Directory directory;
    private final Clock clock;

    Gate(Events events, Audience audience, Directory directory, Clock clock) {
        this.events = events;
        this.audience = audience;
        this.directory = directory;
        this.clock = clock;
    }

    /** A draft looks like none. @throws Conflict saying why it takes nobody */
    Event open(UUID eventId) {
        var event = events.find(eventId)
                .filter(found -> found.stored() != EventState.DRAFT)
                .orElseThrow(() -> new NotFound("event", eventId));
        demandOpen(event);
        return event;
    }

    void demandOpen(Event event) {
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (event.stored() == EventState.ANNOUNCED) {
            throw new Conflict("registration-not-open");
        }
        if (!event.takesRegistrations(clock.instant())) {
            throw new Conflict("registration-closed");
        }
    }

    /** {@code personId}: nobody whom the networks know, when absent. @throws NotInAudience naming the networks */
    void demandAudience(Event event, @Nullable UUID personId) {
        if (!audience.admits(event, personId)) {
            throw new NotInAudience(
                    List.copyOf(directory.networks(event.networkIds()).values()));
        }
    }
}
