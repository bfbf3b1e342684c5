package se.samling.event.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.directory.Directory;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventLists;

/** Finds what gets in the way of a time. It never tells of another host's draft. */
@Service
public class Conflicts {

    private static final int MOST_EVENTS = 200;

    private final EventLists events;
    private final Waiting waiting;
    private final Directory directory;
    private final Holidays holidays;
    private final SchoolBreaks breaks;

    Conflicts(EventLists events, Waiting waiting, Directory directory, Holidays holidays, SchoolBreaks breaks) {
        this.events = events;
        this.waiting = waiting;
        this.directory = directory;
        this.holidays = holidays;
        this.breaks = breaks;
    }

    /** {@code apart}: events that do not count, such as the one that moves; {@code hosts}: whose drafts may be told of. */
    public List<Conflict> of(Sketch sketch, Set<UUID> apart, List<UUID> hosts, boolean everyHost) {
        var found = new ArrayList<Conflict>();
        for (var event : waiting.moved(events.during(sketch.span(), hosts, everyHost, MOST_EVENTS))) {
            if (!apart.contains(event.id())) {
                found.addAll(between(sketch, event));
            }
        }
        var first = sketch.span().startsAt().toLocalDate();
        var last = sketch.span().endsAt().toLocalDate();
        holidays.between(first, last).forEach(day -> found.add(new Conflict.Holiday(day.day(), day.name())));
        breaks.touching(first, last, sketch.hostIds()).forEach(one -> found.add(new Conflict.SchoolHoliday(one)));
        return found;
    }

    private List<Conflict> between(Sketch sketch, Event event) {
        var other = Sketch.of(event);
        var found = new ArrayList<Conflict>();
        var named = new HashSet<String>();
        for (var part : sketch.parts()) {
            boolean twice = other.parts().stream()
                    .anyMatch(one -> Sketch.same(one.name(), part.name()) && Sketch.overlap(one.span(), part.span()));
            if (twice && named.add(Sketch.plain(part.name()))) {
                found.add(new Conflict.SameContributor(part.name(), event));
            }
        }
        if (sketch.place() != null && Sketch.same(sketch.place(), other.place())) {
            found.add(new Conflict.SamePlace(sketch.place(), event));
        }
        var shared = new HashSet<>(sketch.networkIds());
        shared.retainAll(other.networkIds());
        directory.networks(shared).values().forEach(network -> found.add(new Conflict.SameAudience(network, event)));
        return found;
    }
}
