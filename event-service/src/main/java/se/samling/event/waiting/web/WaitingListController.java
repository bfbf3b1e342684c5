package se.samling.event.waiting.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.schedule.Events;
import se.samling.event.waiting.WaitingList;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Who waits, as the host sees it. */
@RestController
class WaitingListController {

    private final Events events;
    private final WaitingList queue;
    private final Access access;

    WaitingListController(Events events, WaitingList queue, Access access) {
        this.events = events;
        this.queue = queue;
        this.access = access;
    }

    /** Lists who waits for a place at an event, first in line first. For the hosts' organisers. */
    @GetMapping("/api/events/{id}/waiting-list")
    List<WaitingList.Row> queue(@PathVariable UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return queue.rows(id);
    }
}
