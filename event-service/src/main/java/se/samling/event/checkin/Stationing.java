package se.samling.event.checkin;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Opens and closes stations. */
@Service
public class Stationing {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;

    private final Stations stations;
    private final Clock clock;

    Stationing(Stations stations, Clock clock) {
        this.stations = stations;
        this.clock = clock;
    }

    /** @throws InvalidField {@code name}; @throws Conflict when nobody can come to the event */
    @Transactional
    public Station open(Event event, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidField("name", "too-long", LONGEST_NAME);
        }
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (event.stored() != EventState.OPEN) {
            throw new Conflict("registration-not-open");
        }
        if (stations.open(event.id()).size() >= MOST) {
            throw new InvalidField("name", "too-many-stations", MOST);
        }
        var now = clock.instant();
        var station = new Station(TimeOrderedId.next(now), event.id(), name.strip(), now, null);
        stations.add(station);
        return station;
    }

    /** Its link opens nothing from now on; what was checked in there stays. */
    @Transactional
    public void close(UUID eventId, UUID id) {
        if (!stations.close(eventId, id, clock.instant())) {
            throw new NotFound("station", id);
        }
    }
}
