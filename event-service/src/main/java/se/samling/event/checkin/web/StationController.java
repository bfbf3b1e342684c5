package se.samling.event.checkin.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.samling.event.checkin.Arriving;
import se.samling.event.checkin.DroppingIn;
import se.samling.event.checkin.Roll;
import se.samling.event.checkin.StationLinks;
import se.samling.event.checkin.StationLinks.Opened;
import se.samling.event.checkin.Tickets;
import se.samling.event.entry.Entry;
import se.samling.event.language.Text;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** What a station does by its link, whoever holds the telephone. */
@RestController
@RequestMapping("/api/stations/{token}")
class StationController {

    private final StationLinks links;
    private final Roll roll;
    private final Arriving arriving;
    private final DroppingIn droppingIn;
    private final Tickets tickets;
    private final Registrations registrations;

    StationController(
            StationLinks links,
            Roll roll,
            Arriving arriving,
            DroppingIn droppingIn,
            Tickets tickets,
            Registrations registrations) {
        this.links = links;
        this.roll = roll;
        this.arriving = arriving;
        this.droppingIn = droppingIn;
        this.tickets = tickets;
        this.registrations = registrations;
    }

    record StationView(UUID id, String name, EventView event, Roll.Counts counts, List<Roll.Line> people) {}

    record EventView(
            UUID id,
            String slug,
            Text title,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            Instant closes) {}

    /** Who, by the code they show or by the list; when and how many, if it is not now and all who have not come. */
    record ArrivalRequest(
            @Nullable UUID registrationId,
            @Nullable String code,
            @Nullable Integer people,
            @Nullable Instant at) {}

    record DropInRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable Instant at) {}

    /**
     * Lists who is expected at the door, by a check-in station's link. Answers {@code ETag}, and 304 while nothing has changed: a
     * station asks often.
     */
    @GetMapping
    @Nullable
    StationView list(@PathVariable String token, WebRequest request) {
        var opened = links.open(token);
        var event = opened.event();
        if (request.checkNotModified(roll.stamp(event.id()) + "." + event.version())) {
            return null;
        }
        return new StationView(
                opened.station().id(),
                opened.station().name(),
                new EventView(
                        event.id(),
                        event.slug(),
                        event.content().title(),
                        event.span().startsAt(),
                        event.span().endsAt(),
                        event.span().zone().getId(),
                        links.closes(event)),
                roll.counts(event.id()),
                roll.lines(event.id()));
    }

    /**
     * Checks somebody in at the door, by the code they show or from the list. The id in the path makes it one act however often it is
     * sent; the first arrival counts. A group comes in parts, together as many as it is. 409 {@code not-confirmed} without a place.
     */
    @PutMapping("/check-ins/{checkInId}")
    Arriving.Outcome arrive(
            @PathVariable String token, @PathVariable UUID checkInId, @RequestBody ArrivalRequest request) {
        var opened = links.open(token);
        return arriving.arrive(opened, checkInId, who(opened, request), request.people(), request.at());
    }

    /** Undoes a check-in. Undoing what is undone, or what never came, changes nothing. */
    @DeleteMapping("/check-ins/{checkInId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable String token, @PathVariable UUID checkInId) {
        arriving.undo(links.open(token).event().id(), checkInId);
    }

    /**
     * Registers and checks in somebody who came unregistered, as far as there are seats. 409 {@code event-full}. Sending it again
     * changes nothing.
     */
    @PutMapping("/drop-ins/{checkInId}")
    Arriving.Outcome dropIn(
            @PathVariable String token, @PathVariable UUID checkInId, @RequestBody DropInRequest request) {
        var opened = links.open(token);
        var entry = new Entry(request.name(), request.email(), request.organisation(), "on-site", null, null);
        return arriving.arrive(opened, checkInId, droppingIn.register(opened, entry), null, request.at());
    }

    private Registration who(Opened opened, ArrivalRequest request) {
        var event = opened.event().id();
        if (request.code() != null && !request.code().isBlank()) {
            return tickets.read(event, request.code());
        }
        var id = request.registrationId();
        if (id == null) {
            throw new InvalidField("registrationId", "required");
        }
        return registrations
                .find(id)
                .filter(found -> found.eventId().equals(event))
                .orElseThrow(() -> new NotFound("registration", id));
    }
}
