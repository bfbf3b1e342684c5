package se.samling.event.watching.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.broadcast.Admittance;
import se.samling.event.registration.PersonalLinks;

/** From one's own registration to the watch link. */
@RestController
class OwnBroadcastController {

    private final PersonalLinks links;
    private final Admittance admittance;
    private final Clock clock;

    OwnBroadcastController(PersonalLinks links, Admittance admittance, Clock clock) {
        this.links = links;
        this.admittance = admittance;
        this.clock = clock;
    }

    record OwnBroadcastView(String token, String phase, Instant opensAt) {}

    /** Gives the watch link and when the broadcast opens, by the personal link. 404 or 410 where this registration has nothing to watch. */
    @GetMapping("/api/registrations/own/{token}/broadcast")
    OwnBroadcastView broadcast(@PathVariable String token) {
        var link = admittance.link(links.registration(token));
        var watcher = admittance.watcher(link);
        return new OwnBroadcastView(
                link,
                watcher.room().phase(watcher.event(), clock.instant()).word(),
                watcher.room().opensAt(watcher.event()));
    }
}
