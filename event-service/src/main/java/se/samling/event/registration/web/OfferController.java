package se.samling.event.registration.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.registration.Accepting;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.WaitingList;
import se.samling.event.registration.web.OwnViews.OwnView;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Places held for whoever is first in the queue: answered by the personal link, and the queue itself for the host. */
@RestController
class OfferController {

    private final Events events;
    private final PersonalLinks links;
    private final OwnViews views;
    private final Accepting accepting;
    private final WaitingList queue;
    private final Access access;

    OfferController(
            Events events, PersonalLinks links, OwnViews views, Accepting accepting, WaitingList queue, Access access) {
        this.events = events;
        this.links = links;
        this.views = views;
        this.accepting = accepting;
        this.queue = queue;
        this.access = access;
    }

    /** {@code until} is local in the event's zone; absent, as the people are, when nothing is offered. */
    record OfferView(int people, @Nullable LocalDateTime until) {}

    record AcceptRequest(@Nullable Integer people) {}

    /** Shows the places offered from the waiting list, and until when, by the personal link. */
    @GetMapping("/api/registrations/own/{token}/offer")
    OfferView offer(@PathVariable String token) {
        var registration = links.registration(token);
        if (!registration.offered()) {
            return new OfferView(0, null);
        }
        var zone = events.find(registration.eventId()).orElseThrow().span().zone();
        return new OfferView(
                registration.standing().seats(), LocalDateTime.ofInstant(registration.offeredUntil(), zone));
    }

    /**
     * Accepts places offered from the waiting list, by the personal link. All of them, or the number in {@code people}; the others go
     * to the next. 409 {@code offer-over} when its time is over. To decline, cancel the registration.
     */
    @PostMapping("/api/registrations/own/{token}/offer")
    OwnView accept(@PathVariable String token, @RequestBody AcceptRequest request) {
        return views.of(accepting.accept(links.registration(token).id(), request.people()));
    }

    /** Lists who waits for a place at an event, first in line first. For the hosts' organisers. */
    @GetMapping("/api/events/{id}/waiting-list")
    List<WaitingList.Row> queue(@PathVariable UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return queue.rows(id);
    }
}
