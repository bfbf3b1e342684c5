package se.samling.event.room.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.room.Furnishing;
import se.samling.event.room.Room;
import se.samling.event.room.Rooms;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/rooms}: a host's own, for its organisers. Somebody else's looks like none. */
@RestController
@RequestMapping("/api/rooms")
class RoomController {

    private final Rooms rooms;
    private final Furnishing furnishing;
    private final Access access;

    RoomController(Rooms rooms, Furnishing furnishing, Access access) {
        this.rooms = rooms;
        this.furnishing = furnishing;
        this.access = access;
    }

    /** Lists the rooms that the caller's hosts keep, by name. */
    @GetMapping
    List<Room> rooms(Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        return rooms.of(hosts, caller.admin());
    }

    /** Adds a room to a host's list. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Room add(@RequestBody Furnishing.Draft draft, Caller caller) {
        var host = draft.hostId() == null ? new UUID(0, 0) : draft.hostId();
        access.demand(caller, List.of(host));
        return furnishing.add(host, draft);
    }

    /** Replaces what is kept of a room; events that chose it keep what it said then. */
    @PutMapping("/{id}")
    Room change(@PathVariable UUID id, @RequestBody Furnishing.Draft draft, Caller caller) {
        return furnishing.change(own(id, caller), draft);
    }

    /** Removes a room from a host's list; events that chose it keep what it said. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        furnishing.remove(own(id, caller).id());
    }

    private Room own(UUID id, Caller caller) {
        return rooms.find(id)
                .filter(room -> access.organises(caller, List.of(room.hostId())))
                .orElseThrow(() -> new NotFound("room", id));
    }
}
