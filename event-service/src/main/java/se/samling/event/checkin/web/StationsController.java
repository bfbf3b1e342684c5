package se.samling.event.checkin.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.checkin.Roll;
import se.samling.event.checkin.Station;
import se.samling.event.checkin.StationLinks;
import se.samling.event.checkin.Stationing;
import se.samling.event.checkin.Stations;
import se.samling.event.checkin.Tickets;
import se.samling.event.directory.Access;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** An event's stations, and the codes that they read: for the hosts' organisers, and for whoever checks people in for them. */
@RestController
@RequestMapping("/api/events/{id}")
class StationsController {

    private final Events events;
    private final Stations stations;
    private final Stationing stationing;
    private final StationLinks links;
    private final Roll roll;
    private final Tickets tickets;
    private final Access access;

    StationsController(
            Events events,
            Stations stations,
            Stationing stationing,
            StationLinks links,
            Roll roll,
            Tickets tickets,
            Access access) {
        this.events = events;
        this.stations = stations;
        this.stationing = stationing;
        this.links = links;
        this.roll = roll;
        this.tickets = tickets;
        this.access = access;
    }

    record StationsView(Roll.Counts counts, List<OpenView> stations) {}

    /** {@code token} of purpose station. */
    record OpenView(UUID id, String name, String token) {}

    record StationRequest(@Nullable String name) {}

    /**
     * Lists an event's open check-in stations with their links, and who has come so far. For organisers, and for those who check in
     * and do nothing else.
     */
    @GetMapping("/stations")
    StationsView stations(@PathVariable UUID id, Caller caller) {
        var event = demand(id, caller);
        return new StationsView(
                roll.counts(id),
                stations.open(id).stream().map(station -> view(station, event)).toList());
    }

    /** Opens a check-in station at an event; its link works without a log-in. */
    @PostMapping("/stations")
    @ResponseStatus(HttpStatus.CREATED)
    OpenView open(@PathVariable UUID id, @RequestBody StationRequest request, Caller caller) {
        var event = demand(id, caller);
        return view(stationing.open(event, request.name()), event);
    }

    /** Closes a check-in station: its link ends, and what was checked in there stays. */
    @DeleteMapping("/stations/{stationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, @PathVariable UUID stationId, Caller caller) {
        demand(id, caller);
        stationing.close(id, stationId);
    }

    /** Lists what the badges say to a station: a code for everybody with a place in the room. For organisers, and for those who check in. */
    @GetMapping("/tickets")
    List<Tickets.Ticket> tickets(@PathVariable UUID id, Caller caller) {
        return tickets.all(demand(id, caller));
    }

    private OpenView view(Station station, Event event) {
        return new OpenView(station.id(), station.name(), links.link(station, event));
    }

    private Event demand(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        if (!access.checksIn(caller, event.hostIds())) {
            throw new Forbidden("forbidden");
        }
        return event;
    }
}
