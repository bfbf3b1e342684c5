package se.samling.event.session.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.language.Text;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registration;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.Programming;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.seat.Pools;
import se.samling.event.session.Booking;
import se.samling.event.session.SessionPlace;
import se.samling.event.session.SessionPlaces;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Sessions: what a participant has booked, by their personal link; and what host and owner see and write. */
@RestController
class SessionController {

    private final Events events;
    private final EventViews views;
    private final Programming programming;
    private final Booking booking;
    private final SessionPlaces places;
    private final Pools pools;
    private final PersonalLinks links;
    private final Access access;

    SessionController(
            Events events,
            EventViews views,
            Programming programming,
            Booking booking,
            SessionPlaces places,
            Pools pools,
            PersonalLinks links,
            Access access) {
        this.events = events;
        this.views = views;
        this.programming = programming;
        this.booking = booking;
        this.places = places;
        this.pools = pools;
        this.links = links;
        this.access = access;
    }

    /** state: none, confirmed or waiting; {@code clash} is what one has booked at the same time. */
    record OwnSession(
            UUID id,
            Text title,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String track,
            @Nullable String room,
            String state,
            int position,
            boolean full,
            @Nullable Text clash) {}

    record Words(
            @Nullable Text title,
            @Nullable Text description,
            @Nullable List<ProgrammeItem.Contributor> contributors) {}

    /** Lists an event's sessions with one's own bookings, by the personal link. None before the event is published. */
    @GetMapping("/api/registrations/own/{token}/sessions")
    List<OwnSession> own(@PathVariable String token) {
        return own(links.registration(token));
    }

    /**
     * Books a place at a session, or one in its queue, by the personal link. The second time answers the same. 409
     * {@code sessions-overlap}, {@code not-at-the-event} or {@code session-over}.
     */
    @PostMapping("/api/registrations/own/{token}/sessions/{sessionId}")
    List<OwnSession> book(@PathVariable String token, @PathVariable UUID sessionId) {
        var registration = links.registration(token);
        booking.book(registration.id(), sessionId);
        return own(registration);
    }

    /** Gives back one's own place at a session. Giving back what one does not have changes nothing. */
    @DeleteMapping("/api/registrations/own/{token}/sessions/{sessionId}")
    List<OwnSession> leave(@PathVariable String token, @PathVariable UUID sessionId) {
        var registration = links.registration(token);
        booking.leave(registration.id(), sessionId);
        return own(registration);
    }

    /** Lists who has a place at a session or waits for one. For the host and the session's owner; to others it looks like none (404). */
    @GetMapping("/api/events/{id}/sessions/{sessionId}/places")
    List<SessionPlaces.Row> places(@PathVariable UUID id, @PathVariable UUID sessionId, Caller caller) {
        mine(id, sessionId, caller);
        return places.rows(sessionId);
    }

    /** Writes a session's title, description and contributors, by its owner or the host. To others it looks like none (404). */
    @PutMapping("/api/events/{id}/sessions/{sessionId}")
    EventViews.Detail write(
            @PathVariable UUID id, @PathVariable UUID sessionId, @RequestBody Words words, Caller caller) {
        mine(id, sessionId, caller);
        var event = programming.write(id, sessionId, words.title(), words.description(), words.contributors());
        return views.detail(event, caller);
    }

    private void mine(UUID id, UUID sessionId, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        var session = Programming.find(event, sessionId).orElseThrow(() -> new NotFound("session", sessionId));
        var owner = session.ownerId();
        if (!access.organises(caller, event.hostIds())
                && (owner == null || !access.organises(caller, List.of(owner)))) {
            throw new NotFound("session", sessionId);
        }
    }

    private List<OwnSession> own(Registration registration) {
        var event = events.find(registration.eventId()).orElseThrow();
        if (!event.published()) {
            return List.of();
        }
        var booked = places.of(registration.id());
        return event.programme().stream()
                .filter(item -> item.seats() != null)
                .map(item -> own(event, item, booked))
                .toList();
    }

    private OwnSession own(Event event, ProgrammeItem item, List<SessionPlace> booked) {
        var id = Objects.requireNonNull(item.id());
        var place = booked.stream().filter(one -> one.sessionId().equals(id)).findFirst();
        var pool = pools.of(id).stream().findFirst();
        var clash = booked.stream()
                .filter(one -> !one.sessionId().equals(id))
                .flatMap(one -> Programming.find(event, one.sessionId()).stream())
                .filter(item::overlaps)
                .findFirst();
        return new OwnSession(
                id,
                Objects.requireNonNull(item.title()),
                Objects.requireNonNull(item.startsAt()),
                Objects.requireNonNull(item.endsAt()),
                item.track(),
                item.session() == null ? null : item.session().room(),
                place.map(SessionPlace::state).orElse("none"),
                place.map(places::position).orElse(0),
                pool.map(found -> found.waiting() > 0 || found.free() < 1).orElse(false),
                clash.map(ProgrammeItem::title).orElse(null));
    }
}
