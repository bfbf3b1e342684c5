package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.room.Room;
import se.samling.event.room.Rooms;

/** Places that are a host's own room: the name is enough, the room knows its address and how one comes in. */
@Component
class KnownRooms {

    private final Rooms rooms;

    KnownRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What somebody wrote of the place stays as they wrote it. */
    EventDraft.@Nullable Place complete(EventDraft.@Nullable Place place, @Nullable List<UUID> hosts) {
        if (place == null || place.name() == null || hosts == null) {
            return place;
        }
        return rooms.of(hosts, false).stream()
                .filter(room -> room.name().equalsIgnoreCase(place.name().strip()))
                .findFirst()
                .map(room -> of(room, place))
                .orElse(place);
    }

    private static EventDraft.Place of(Room room, EventDraft.Place place) {
        boolean addressed = place.address() != null && !place.address().isBlank();
        boolean described =
                place.accessibility() != null && !place.accessibility().blank();
        return new EventDraft.Place(
                room.name(),
                addressed ? place.address() : room.address(),
                described ? place.accessibility() : room.wayIn());
    }
}
