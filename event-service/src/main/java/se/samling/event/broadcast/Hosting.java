package se.samling.event.broadcast;

import java.net.URI;
import org.springframework.stereotype.Service;
import se.samling.event.delivery.Deliveries;
import se.samling.event.delivery.Role;
import se.samling.event.delivery.Viewer;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.event.schedule.Event;
import se.samling.platform.security.Caller;

/** What an organiser does at the provider: tries it, and goes in to lead. No transaction is open while it is asked. */
@Service
public class Hosting {

    private final LiveRooms rooms;
    private final Deliveries deliveries;
    private final Directory directory;

    Hosting(LiveRooms rooms, Deliveries deliveries, Directory directory) {
        this.rooms = rooms;
        this.deliveries = deliveries;
        this.directory = directory;
    }

    /** @throws se.samling.event.delivery.ProviderAway with what the provider says */
    public void probe(Event event) {
        var room = rooms.find(event.id()).orElseThrow(NoLiveRoom::new);
        deliveries.of(room.provider()).probe(room.room(event));
    }

    /** @throws se.samling.event.delivery.ProviderAway when there is no room to lead */
    public URI wayIn(Event event, Caller caller) {
        var room = rooms.find(event.id()).orElseThrow(NoLiveRoom::new);
        var delivery = deliveries.of(room.provider());
        delivery.provision(room.room(event));
        rooms.made(event.id(), true);
        var name = caller.personId() == null
                ? "Samling"
                : directory.person(caller.personId()).map(KnownPerson::name).orElse("Samling");
        return delivery.joinUrl(room.room(event), new Viewer(caller.subject(), name, Role.MODERATOR));
    }
}
