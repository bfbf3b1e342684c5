package se.samling.event.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.room.Room;
import se.samling.event.room.Rooms;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Places that are a host's own room. The id says which; a name that is written instead finds the room of that name. The room knows its
 * address and how one comes in; what somebody wrote of the place stays as they wrote it.
 */
@Component
class KnownRooms {

    private final Rooms rooms;

    KnownRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @throws InvalidField {@code unknown-room} */
    EventDraft.@Nullable Place complete(EventDraft.@Nullable Place place, @Nullable List<UUID> hosts) {
        return complete(place, hosts, null);
    }

    /** What {@code before} said of another room does not stay. @throws InvalidField {@code unknown-room} */
    EventDraft.@Nullable Place complete(
            EventDraft.@Nullable Place place, @Nullable List<UUID> hosts, EventDraft.@Nullable Place before) {
        if (place == null || hosts == null || place.equals(before)) {
            return place;
        }
        var earlier = before == null ? null : before.name();
        boolean sameRoom = before != null && Objects.equals(place.roomId(), before.roomId());
        boolean said = place.name() != null && !place.name().isBlank();
        var wanted = sameRoom && said && !Objects.equals(place.name(), earlier) ? null : place.roomId();
        if (wanted == null) {
            return named(place.name(), hosts)
                    .map(room -> in(room, place, before))
                    .orElseGet(() -> new EventDraft.Place(place.name(), place.address(), place.accessibility(), null));
        }
        if (sameRoom && said) {
            return place;
        }
        return rooms.find(wanted)
                .filter(room -> hosts.contains(room.hostId()))
                .map(room -> in(room, place, before))
                .orElseThrow(() -> new InvalidField("place.roomId", "unknown-room"));
    }

    /**
     * Sessions in their rooms.
     *
     * @param known rooms that these sessions had before, whosever they are
     * @throws InvalidField {@code unknown-room} naming the item
     */
    List<ProgrammeItem> complete(List<ProgrammeItem> items, List<UUID> hosts, List<ProgrammeItem> before) {
        var errors = new ArrayList<FieldError>();
        var done = new ArrayList<ProgrammeItem>();
        for (int at = 0; at < items.size(); at++) {
            var item = items.get(at);
            var session = item.session();
            try {
                done.add(session == null ? item : item.held(complete(session, hosts, earlier(item, before))));
            } catch (InvalidField unknown) {
                errors.add(FieldError.of("items[" + at + "].session.roomId", "unknown-room"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return done;
    }

    private ProgrammeItem.Session complete(
            ProgrammeItem.Session session, List<UUID> hosts, ProgrammeItem.@Nullable Session before) {
        var was = before == null ? null : new EventDraft.Place(said(before.room()), null, null, before.roomId());
        var place = complete(new EventDraft.Place(said(session.room()), null, null, session.roomId()), hosts, was);
        var room = place == null || place.name().isEmpty() ? null : place.name();
        return new ProgrammeItem.Session(
                session.ownerId(), room, session.seats(), place == null ? null : place.roomId());
    }

    private static ProgrammeItem.@Nullable Session earlier(ProgrammeItem item, List<ProgrammeItem> before) {
        return before.stream()
                .filter(one -> one.id() != null && one.id().equals(item.id()))
                .map(ProgrammeItem::session)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<Room> named(@Nullable String name, List<UUID> hosts) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        var called = rooms.of(hosts, false).stream()
                .filter(room -> room.name().equalsIgnoreCase(name.strip()))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static EventDraft.Place in(Room room, EventDraft.Place place, EventDraft.@Nullable Place before) {
        boolean anew = before == null || !Objects.equals(before.name(), room.name());
        boolean addressed = place.address() != null
                && !place.address().isBlank()
                && !(anew && before != null && place.address().equals(before.address()));
        boolean described = place.accessibility() != null
                && !place.accessibility().blank()
                && !(anew && before != null && place.accessibility().equals(before.accessibility()));
        return new EventDraft.Place(
                room.name(),
                addressed ? place.address() : room.address(),
                described ? place.accessibility() : room.wayIn(),
                room.id());
    }

    private static String said(@Nullable String room) {
        return room == null ? "" : room.strip();
    }
}
