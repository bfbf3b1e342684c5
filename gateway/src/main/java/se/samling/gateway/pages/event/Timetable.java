package se.samling.gateway.pages.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.SessionState;

/**
 * A programme of several days or tracks as tables, one for each day: a column for each track, a row for each time at which something
 * begins or ends. What has no track is for all and goes across.
 */
public record Timetable(List<Day> days, Map<UUID, SessionState> sessions) {

    public record Day(LocalDate date, List<String> tracks, List<Row> rows) {}

    /** {@code begins}: something begins at that time; other rows only end something. */
    public record Row(LocalDateTime at, boolean begins, List<Cell> cells) {}

    /** A free place in the table has no item. */
    public record Cell(@Nullable ProgrammeItem item, int rows, int columns) {}

    /** The column of what is for all, where it takes place beside something else. */
    private static final String FOR_ALL = "";

    public static Timetable of(EventDetail event) {
        var byDay = new TreeMap<LocalDate, List<ProgrammeItem>>();
        event.programme().stream()
                .filter(item -> item.startsAt() != null && item.endsAt() != null)
                .sorted(Comparator.comparing(Timetable::starts))
                .forEach(item -> byDay.computeIfAbsent(starts(item).toLocalDate(), day -> new ArrayList<>())
                        .add(item));
        var sessions = new LinkedHashMap<UUID, SessionState>();
        event.sessions().forEach(session -> sessions.put(session.id(), session));
        return new Timetable(
                byDay.entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue()))
                        .toList(),
                sessions);
    }

    /** Whether one plain list would not do. */
    public boolean isLarge() {
        return days.size() > 1 || days.stream().anyMatch(day -> day.tracks().size() > 1);
    }

    public @Nullable SessionState session(ProgrammeItem item) {
        return item.id() == null ? null : sessions.get(item.id());
    }

    private static Day day(LocalDate date, List<ProgrammeItem> items) {
        var tracks = tracks(items);
        var times = new TreeSet<LocalDateTime>();
        items.forEach(item -> {
            times.add(starts(item));
            times.add(ends(item));
        });
        var order = new ArrayList<>(times);
        var busyUntil = new int[Math.max(1, tracks.size())];
        var rows = new ArrayList<Row>();
        for (int at = 0; at + 1 < order.size(); at++) {
            rows.add(row(order, at, tracks, items, busyUntil));
        }
        return new Day(date, tracks, rows);
    }

    private static Row row(
            List<LocalDateTime> order, int at, List<String> tracks, List<ProgrammeItem> items, int[] busyUntil) {
        var now = order.get(at);
        var beginning = items.stream().filter(item -> starts(item).equals(now)).toList();
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < busyUntil.length; column++) {
            if (busyUntil[column] > at) {
                continue;
            }
            var item = at(column, tracks, beginning);
            if (item == null) {
                cells.add(new Cell(null, 1, 1));
                continue;
            }
            int last = order.indexOf(ends(item));
            int wide = item.track() == null && !tracks.contains(FOR_ALL) ? busyUntil.length : 1;
            for (int taken = column; taken < column + wide; taken++) {
                busyUntil[taken] = last;
            }
            cells.add(new Cell(item, Math.max(1, last - at), wide));
        }
        return new Row(now, !beginning.isEmpty(), cells);
    }

    private static @Nullable ProgrammeItem at(int column, List<String> tracks, List<ProgrammeItem> beginning) {
        if (tracks.size() < 2) {
            return beginning.stream().findFirst().orElse(null);
        }
        return beginning.stream()
                .filter(item -> item.track() == null
                        ? tracks.get(column).equals(FOR_ALL) || column == 0 && !tracks.contains(FOR_ALL)
                        : item.track().equals(tracks.get(column)))
                .findFirst()
                .orElse(null);
    }

    /** By name; one for all besides where something for all would cover something of a track. */
    private static List<String> tracks(List<ProgrammeItem> items) {
        var named = items.stream()
                .map(ProgrammeItem::track)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        boolean beside = items.stream()
                .filter(item -> item.track() == null)
                .anyMatch(item -> items.stream().anyMatch(other -> other.track() != null && overlap(item, other)));
        if (beside) {
            named.addFirst(FOR_ALL);
        }
        return named;
    }

    private static boolean overlap(ProgrammeItem one, ProgrammeItem other) {
        return starts(one).isBefore(ends(other)) && starts(other).isBefore(ends(one));
    }

    private static LocalDateTime starts(ProgrammeItem item) {
        return Objects.requireNonNull(item.startsAt());
    }

    private static LocalDateTime ends(ProgrammeItem item) {
        return Objects.requireNonNull(item.endsAt());
    }
}
