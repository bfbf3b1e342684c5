package se.samling.event.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.language.Text;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Writes a host's rooms. Events that meet in one keep the words they were given. */
@Service
public class Furnishing {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;

    private final Rooms rooms;
    private final Clock clock;

    Furnishing(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** A room as it is written down. */
    public record Description(
            @Nullable String name,
            @Nullable String address,
            @Nullable Integer capacity,
            boolean wheelchair,
            boolean hearingLoop,
            @Nullable Text accessibility) {}

    /** @throws InvalidField naming every field that cannot be taken */
    @Transactional
    public Room keep(UUID hostId, Description said) {
        var errors = new ArrayList<FieldError>();
        var name = said.name() == null ? "" : said.name().strip();
        if (name.isEmpty()) {
            errors.add(FieldError.of("name", "required"));
        } else if (name.length() > LONGEST_NAME) {
            errors.add(FieldError.of("name", "too-long", LONGEST_NAME));
        }
        if (said.address() != null && said.address().length() > LONGEST_NAME) {
            errors.add(FieldError.of("address", "too-long", LONGEST_NAME));
        }
        if (said.capacity() != null && said.capacity() < 1) {
            errors.add(FieldError.of("capacity", "positive"));
        }
        var text = said.accessibility();
        if (text != null
                && (text.sv().length() > LONGEST_TEXT
                        || text.en() != null && text.en().length() > LONGEST_TEXT)) {
            errors.add(FieldError.of("accessibility", "too-long", LONGEST_TEXT));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return rooms.keep(new Room(
                TimeOrderedId.next(clock.instant()),
                hostId,
                name,
                said.address(),
                said.capacity(),
                said.wheelchair(),
                said.hearingLoop(),
                text));
    }

    @Transactional
    public void remove(UUID id) {
        rooms.remove(id);
    }
}
