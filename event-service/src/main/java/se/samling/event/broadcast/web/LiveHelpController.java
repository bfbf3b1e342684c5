package se.samling.event.broadcast.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.broadcast.Equipping;
import se.samling.event.broadcast.Help;
import se.samling.event.broadcast.LiveRooms;
import se.samling.event.directory.Access;
import se.samling.platform.security.Caller;

/** {@code /api/live-help/{hostId}}: the technical help in all of a host's broadcasts. */
@RestController
@RequestMapping("/api/live-help/{hostId}")
class LiveHelpController {

    private final LiveRooms rooms;
    private final Equipping equipping;
    private final Access access;

    LiveHelpController(LiveRooms rooms, Equipping equipping, Access access) {
        this.rooms = rooms;
        this.equipping = equipping;
        this.access = access;
    }

    /** Shows the technical help offered in all of a host's broadcasts. */
    @GetMapping
    Help help(@PathVariable UUID hostId, Caller caller) {
        access.demand(caller, List.of(hostId));
        return rooms.help(hostId).orElse(Help.NONE);
    }

    /** Sets the technical help offered in all of a host's broadcasts. */
    @PutMapping
    Help keep(@PathVariable UUID hostId, @RequestBody Help help, Caller caller) {
        access.demand(caller, List.of(hostId));
        return equipping.keepHelp(hostId, help);
    }
}
