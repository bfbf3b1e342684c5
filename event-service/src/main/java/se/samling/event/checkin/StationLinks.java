package se.samling.event.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.Gone;

/** The links of purpose station: they open one event's list of names, and end with the station or half a day after the event. */
@Service
public class StationLinks {

    /** Long enough for a telephone that found its connection at home. */
    private static final Duration KEPT = Duration.ofHours(12);

    private final SignedLinks links;
    private final Stations stations;
    private final Events events;
    private final Clock clock;

    StationLinks(SignedLinks links, Stations stations, Events events, Clock clock) {
        this.links = links;
        this.stations = stations;
        this.events = events;
        this.clock = clock;
    }

    /** An open station and its event. */
    public record Opened(Station station, Event event) {}

    public String link(Station station, Event event) {
        return links.sign("station", station.id().toString(), 0, closes(event));
    }

    /** When a station has nothing more to do with the event. */
    public Instant closes(Event event) {
        return event.span().end().plus(KEPT);
    }

    /** @throws Gone {@code station-closed} also when the event was cancelled, or is over since it was moved */
    public Opened open(String token) {
        var id = UUID.fromString(links.verify("station", token).subject());
        var station = stations.find(id).orElseThrow(LinkInvalid::new);
        var event = events.find(station.eventId()).orElseThrow(LinkInvalid::new);
        boolean over = clock.instant().isAfter(closes(event));
        if (station.closedAt() != null || over || event.stored() == EventState.CANCELLED) {
            throw new Gone("station-closed");
        }
        return new Opened(station, event);
    }
}
