package se.samling.event.change.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.web.OwnViews.OwnView;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.schedule.Events;
import se.samling.event.waiting.Accepting;

/** Places held for whoever is first in the queue, answered by the personal link. */
@RestController
class OfferController {

    private final Events events;
    private final PersonalLinks links;
    private final OwnViews views;
    private final Accepting accepting;

    OfferController(Events events, PersonalLinks links, OwnViews views, Accepting accepting) {
        this.events = events;
        this.links = links;
        this.views = views;
        this.accepting = accepting;
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
}
