package se.samling.event.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.calendar.Holidays;
import se.samling.event.calendar.Holidays.Holiday;
import se.samling.event.calendar.SchoolBreak;
import se.samling.event.calendar.SchoolBreaks;
import se.samling.event.calendar.Sketch;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventLists;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.WaitingMove;
import se.samling.event.schedule.WaitingMoves;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.schedule.web.WaitingView;

/** An organiser's calendar between two days. */
@Component
class ScheduleViews {

    private static final int MOST = 1000;

    private final EventLists lists;
    private final WaitingMoves waiting;
    private final EventViews events;
    private final Holidays holidays;
    private final SchoolBreaks breaks;
    private final Clock clock;

    ScheduleViews(
            EventLists lists,
            WaitingMoves waiting,
            EventViews events,
            Holidays holidays,
            SchoolBreaks breaks,
            Clock clock) {
        this.lists = lists;
        this.waiting = waiting;
        this.events = events;
        this.holidays = holidays;
        this.breaks = breaks;
        this.clock = clock;
    }

    /** What the calendar is to hold; what is absent or blank lets everything through. */
    record Filter(
            @Nullable String network,
            @Nullable String mode,
            @Nullable String state,
            @Nullable String person) {

        private boolean admits(Entry entry) {
            return any(
                            network,
                            () -> entry.event().networks().stream()
                                    .anyMatch(known -> known.slug().equals(network)))
                    && any(mode, () -> entry.event().mode().equals(mode))
                    && any(state, () -> entry.event().state().equals(state))
                    && any(person, () -> entry.contributors().stream().anyMatch(name -> name.equalsIgnoreCase(person)));
        }

        private static boolean any(@Nullable String wanted, BooleanSupplier matches) {
            return wanted == null || wanted.isBlank() || matches.getAsBoolean();
        }
    }

    /**
     * An event in the calendar; its own times are those people know, {@code waitingMove} has those it is about to get. {@code movable}:
     * by the caller, neither held nor cancelled, and not one where they only have a session.
     */
    record Entry(
            EventViews.Summary event, @Nullable WaitingView waitingMove, List<String> contributors, boolean movable) {}

    /** {@code networks} and {@code people}: what can be chosen by, over all that lies between the days. */
    record Schedule(
            LocalDate from,
            LocalDate to,
            List<Entry> entries,
            boolean more,
            List<Holiday> holidays,
            List<SchoolBreak> schoolBreaks,
            List<KnownNetwork> networks,
            List<String> people) {}

    Schedule schedule(LocalDate first, LocalDate last, Filter filter, List<UUID> hosts, boolean everyHost) {
        var found = lists.between(first, last, hosts, everyHost, MOST + 1);
        var rows = found.subList(0, Math.min(MOST, found.size()));
        var moves = waiting.of(rows.stream().map(Event::id).toList());
        var summaries = events.summaries(rows);
        var entries = IntStream.range(0, rows.size())
                .mapToObj(at -> entry(rows.get(at), summaries.get(at), moves, hosts, everyHost))
                .toList();
        return new Schedule(
                first,
                last,
                entries.stream().filter(filter::admits).toList(),
                found.size() > MOST,
                holidays.between(first, last),
                everyHost ? breaks.touching(first, last, hosts(rows)) : breaks.touching(first, last, hosts),
                networks(entries),
                people(entries));
    }

    private Entry entry(
            Event event,
            EventViews.Summary summary,
            Map<UUID, WaitingMove> moves,
            List<UUID> hosts,
            boolean everyHost) {
        boolean own = everyHost || event.hostIds().stream().anyMatch(hosts::contains);
        var move = own ? moves.get(event.id()) : null;
        var state = event.state(clock.instant());
        return new Entry(
                summary,
                move == null ? null : WaitingView.of(move, waiting.size(move.batch())),
                Sketch.people(event),
                own && state != EventState.HELD && state != EventState.CANCELLED);
    }

    private static List<UUID> hosts(List<Event> rows) {
        return rows.stream()
                .flatMap(event -> event.hostIds().stream())
                .distinct()
                .toList();
    }

    private static List<KnownNetwork> networks(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.event().networks().stream())
                .distinct()
                .sorted(Comparator.comparing(network -> network.name().sv()))
                .toList();
    }

    private static List<String> people(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.contributors().stream())
                .distinct()
                .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
