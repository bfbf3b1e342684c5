package se.samling.event.readiness.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.readiness.Readiness;
import se.samling.event.room.Rooms;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/readiness}: what is missing, for the hosts' organisers; nothing of an event that is out already. */
@RestController
class ReadinessController {

    private final Events events;
    private final Rooms rooms;
    private final Access access;
    private final Clock clock;

    ReadinessController(Events events, Rooms rooms, Access access, Clock clock) {
        this.events = events;
        this.rooms = rooms;
        this.access = access;
        this.clock = clock;
    }

    record ReadinessView(boolean ready, List<Readiness.Check> checks) {}

    /** Shows what is still missing before an event can be published. Nothing for an event that is out already. */
    @GetMapping("/api/events/{id}/readiness")
    ReadinessView readiness(@PathVariable UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        if (!Readiness.concerns(event)) {
            return new ReadinessView(true, List.of());
        }
        var readiness = Readiness.of(event, rooms.sizes(Readiness.rooms(event)), clock.instant());
        return new ReadinessView(readiness.ready(), readiness.checks());
    }
}
