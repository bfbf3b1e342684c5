package se.samling.event.room.web;

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
import se.samling.event.directory.Access;
import se.samling.event.language.Text;
import se.samling.event.room.Furnishing;
import se.samling.event.room.Room;
import se.samling.event.room.Rooms;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/rooms}: those of the caller's hosts. */
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

    record RoomRequest(
            @Nullable UUID hostId,
            @Nullable String name,
            @Nullable String address,
            @Nullable Integer capacity,
            boolean wheelchair,
            boolean hearingLoop,
            @Nullable Text accessibility) {}

    @GetMapping
    List<Room> own(Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        return rooms.of(hosts, caller.admin());
    }

    /** A room of that name is corrected. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Room keep(@RequestBody RoomRequest request, Caller caller) {
        var host = request.hostId() == null ? new UUID(0, 0) : request.hostId();
        access.demand(caller, List.of(host));
        if (request.hostId() == null) {
            throw new InvalidField("hostId", "required");
        }
        return furnishing.keep(
                host,
                new Furnishing.Description(
                        request.name(),
                        request.address(),
                        request.capacity(),
                        request.wheelchair(),
                        request.hearingLoop(),
                        request.accessibility()));
    }

    /** Somebody else's looks like none. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        var room = rooms.find(id)
                .filter(one -> access.organises(caller, List.of(one.hostId())))
                .orElseThrow(() -> new NotFound("room", id));
        furnishing.remove(room.id());
    }
}
