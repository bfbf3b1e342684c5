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
        twice(sketch.parts(), other.parts())
                .forEach(part -> found.add(new Conflict.SameContributor(part.name(), event)));
        twice(sketch.places(), other.places()).forEach(part -> found.add(new Conflict.SamePlace(part.name(), event)));
        var shared = new HashSet<>(sketch.networkIds());
        shared.retainAll(other.networkIds());
        directory.networks(shared).values().forEach(network -> found.add(new Conflict.SameAudience(network, event)));
        return found;
    }

    /** Those needed here and there at the same time, each once. */
    private static List<Sketch.Part> twice(List<Sketch.Part> here, List<Sketch.Part> there) {
        var found = new ArrayList<Sketch.Part>();
        for (var part : here) {
            there.stream()
                    .filter(one -> one.same(part) && one.meets(part))
                    .findFirst()
                    .filter(one -> found.stream().noneMatch(one::same))
                    .ifPresent(found::add);
        }
        return found;
    }
}
