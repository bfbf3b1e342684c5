package se.samling.event.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.event.language.Text;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Keeps a host's rooms. An event that has chosen one keeps what it said then. */
@Service
public class Furnishing {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_PEOPLE = 100_000;

    private final Rooms rooms;
    private final Directory directory;
    private final Clock clock;

    Furnishing(Rooms rooms, Directory directory, Clock clock) {
        this.rooms = rooms;
        this.directory = directory;
        this.clock = clock;
    }

    /** As somebody wrote it. */
    public record Draft(
            @Nullable UUID hostId,
            @Nullable String name,
            @Nullable String address,
            @Nullable Integer capacity,
            boolean wheelchair,
            boolean hearingLoop,
            @Nullable Text access) {}

    @Transactional
    public Room add(UUID hostId, Draft draft) {
        if (directory.organisationNames(List.of(hostId)).isEmpty()) {
            throw new InvalidField("hostId", "unknown-organisation");
        }
        return keep(TimeOrderedId.next(clock.instant()), hostId, draft);
    }

    @Transactional
    public Room change(Room before, Draft draft) {
        return keep(before.id(), before.hostId(), draft);
    }

    @Transactional
    public void remove(UUID id) {
        rooms.remove(id);
    }

    private Room keep(UUID id, UUID hostId, Draft draft) {
        var name = read(draft);
        var address = draft.address() == null || draft.address().isBlank() ? null : draft.address();
        var access = draft.access() == null || draft.access().blank() ? null : draft.access();
        var room =
                new Room(id, hostId, name, address, draft.capacity(), draft.wheelchair(), draft.hearingLoop(), access);
        try {
            if (!rooms.keep(room)) {
                throw new InvalidField("name", "room-twice");
            }
        } catch (DuplicateKeyException atTheSameTime) {
            throw new InvalidField("name", "room-twice");
        }
        return room;
    }

    /** The room's name, when all of it can be taken. */
    private static String read(Draft draft) {
        var errors = new ArrayList<FieldError>();
        var name = draft.name() == null ? "" : draft.name().strip();
        if (name.isEmpty()) {
            errors.add(FieldError.of("name", "required"));
        }
        longer("name", name, LONGEST_NAME, errors);
        longer("address", draft.address(), LONGEST_NAME, errors);
        if (draft.access() != null) {
            longer("access", draft.access().sv(), LONGEST_TEXT, errors);
            longer("access", draft.access().en(), LONGEST_TEXT, errors);
        }
        var capacity = draft.capacity();
        if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE)) {
            errors.add(FieldError.of("capacity", "seats-between", MOST_PEOPLE));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return name;
    }

    private static void longer(String field, @Nullable String text, int most, List<FieldError> errors) {
        if (text != null && text.length() > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }
}
