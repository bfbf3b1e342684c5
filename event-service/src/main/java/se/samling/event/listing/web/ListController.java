package se.samling.event.listing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.listing.Counts;
import se.samling.event.listing.RegistrationList;
import se.samling.event.listing.Sort;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.page.Page;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** The organiser's list of who has registered. */
@RestController
class ListController {

    private static final int PAGE = 100;

    private final Events events;
    private final Registrations registrations;
    private final RegistrationList list;
    private final Counts counts;
    private final Access access;

    ListController(Events events, Registrations registrations, RegistrationList list, Counts counts, Access access) {
        this.events = events;
        this.registrations = registrations;
        this.list = list;
        this.counts = counts;
        this.access = access;
    }

    /**
     * Lists an event's registrations, a hundred a page. {@code sort} is registered, name or organisation, with a minus before it the
     * other way; a cursor belongs to its order. {@code query} searches names, addresses and organisations. For the hosts' organisers.
     */
    @GetMapping("/api/events/{id}/registrations")
    Page<RegistrationList.Row> list(
            @PathVariable UUID id,
            FilterRequest filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var event = mine(id, caller);
        var order = Sort.of(sort);
        return Page.of(
                list.rows(id, event.networkIds(), filter.toFilter(), order, cursor, PAGE + 1), PAGE, order::cursor);
    }

    /**
     * Counts the registrations of a filter, and how many each choice of each facet would leave. Of organisations the twelve with most.
     * For the hosts' organisers.
     */
    @GetMapping("/api/events/{id}/registrations/counts")
    Counts.Facets counts(@PathVariable UUID id, FilterRequest filter, Caller caller) {
        mine(id, caller);
        return counts.of(id, filter.toFilter());
    }

    /** Shows one registration to the event's organisers. Somebody else's looks like none (404). */
    @GetMapping("/api/registrations/{id}")
    RegistrationList.Row one(@PathVariable UUID id, Caller caller) {
        var registration = registrations.find(id).orElseThrow(() -> new NotFound("registration", id));
        var event = events.find(registration.eventId()).orElseThrow();
        if (!access.organises(caller, event.hostIds())) {
            throw new NotFound("registration", id);
        }
        return list.shown(id, event.networkIds()).orElseThrow();
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
