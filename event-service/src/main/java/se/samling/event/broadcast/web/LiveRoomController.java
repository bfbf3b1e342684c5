package se.samling.event.broadcast.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.broadcast.Equipping;
import se.samling.event.broadcast.Hosting;
import se.samling.event.broadcast.LiveRoomDraft;
import se.samling.event.broadcast.Warning;
import se.samling.event.directory.Access;
import se.samling.event.language.Text;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/live-room}: for the hosts' organisers. */
@RestController
@RequestMapping("/api/events/{id}/live-room")
class LiveRoomController {

    private final Events events;
    private final Equipping equipping;
    private final Hosting hosting;
    private final Warning warning;
    private final LiveRoomViews views;
    private final Access access;

    LiveRoomController(
            Events events, Equipping equipping, Hosting hosting, Warning warning, LiveRoomViews views, Access access) {
        this.events = events;
        this.equipping = equipping;
        this.hosting = hosting;
        this.warning = warning;
        this.views = views;
        this.access = access;
    }

    record BannerRequest(@Nullable Text text, @Nullable Boolean toBackup) {}

    record WayInView(URI address) {}

    /** Shows how an event is broadcast, for the hosts' organisers. */
    @GetMapping
    LiveRoomViews.RoomView room(@PathVariable UUID id, Caller caller) {
        return views.view(mine(id, caller));
    }

    /** Sets up an event's broadcast, or changes it. Changing needs {@code If-Match}. 409 for an event that is cancelled or only on site. */
    @PutMapping
    LiveRoomViews.RoomView equip(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody LiveRoomDraft draft,
            Caller caller) {
        var event = mine(id, caller);
        equipping.equip(id, version, draft);
        return views.view(event);
    }

    /** Removes an event's broadcast. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        mine(id, caller);
        equipping.remove(id);
    }

    /** Tests whether the broadcast's provider answers. 204 when all is well, 503 {@code provider-away} with what the provider said. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void test(@PathVariable UUID id, Caller caller) {
        hosting.probe(mine(id, caller));
    }

    /**
     * Gives the organiser's own way into the broadcast, to lead it. The room is made at the provider if it is not there yet; 503
     * {@code provider-away} when there is none to lead.
     */
    @PostMapping("/way-in")
    WayInView wayIn(@PathVariable UUID id, Caller caller) {
        return new WayInView(hosting.wayIn(mine(id, caller), caller));
    }

    /**
     * Shows a banner to everybody who watches, such as when the picture fails. Replaces the one shown, if any; {@code toBackup} points
     * to the backup stream.
     */
    @PostMapping("/banner")
    LiveRoomViews.RoomView raise(@PathVariable UUID id, @RequestBody BannerRequest request, Caller caller) {
        var event = mine(id, caller);
        warning.raise(id, request.text(), Boolean.TRUE.equals(request.toBackup()));
        return views.view(event);
    }

    /** Takes the broadcast's banner down. */
    @DeleteMapping("/banner")
    LiveRoomViews.RoomView lower(@PathVariable UUID id, Caller caller) {
        var event = mine(id, caller);
        warning.lower(id);
        return views.view(event);
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
