package se.samling.gateway.pages.desk.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.Programme;
import se.samling.gateway.client.event.ProgrammeItem;

/**
 * The programme as it is typed. Fields are named as the API names them in its problems, {@code items[2].startsAt}; the day
 * stands beside the clock.
 */
record ProgrammeForm(List<ProgrammeRow> rows) {

    private static final int ITEM_MINUTES = 30;
    private static final int ROWS_AT_MOST = 200;

    static ProgrammeForm of(EventDetail event) {
        return new ProgrammeForm(event.programme().stream()
                .map(item -> ProgrammeRow.of(item, event))
                .toList());
    }

    /** What came with a form, in the order of its numbers. */
    static ProgrammeForm of(Map<String, String> fields) {
        var rows = new ArrayList<ProgrammeRow>();
        for (int at = 0; at < ROWS_AT_MOST && fields.containsKey("items[" + at + "].startsAt"); at++) {
            rows.add(ProgrammeRow.of(fields, "items[" + at + "]."));
        }
        return new ProgrammeForm(rows);
    }

    /** One row more, from where the last ends, inside the event. */
    ProgrammeForm added(EventDetail event) {
        var from = rows.isEmpty()
                ? event.startsAt()
                : Objects.requireNonNullElse(rows.getLast().time(rows.getLast().endsAt(), event), event.startsAt());
        var to = from.plusMinutes(ITEM_MINUTES);
        var last = to.isAfter(event.endsAt()) ? event.endsAt() : to;
        var more = new ArrayList<>(rows);
        more.add(ProgrammeRow.empty(from, last));
        return new ProgrammeForm(more);
    }

    ProgrammeForm without(int at) {
        var fewer = new ArrayList<>(rows);
        if (at >= 0 && at < fewer.size()) {
            fewer.remove(at);
        }
        return new ProgrammeForm(fewer);
    }

    /**
     * The item changes place with the one before it, in time too, since a programme is kept in order of time: it starts where
     * that one started, both last as long as before, and so does the pause between them.
     */
    ProgrammeForm movedUp(int at, EventDetail event) {
        if (at <= 0 || at >= rows.size()) {
            return this;
        }
        var earlier = rows.get(at - 1);
        var later = rows.get(at);
        var start = earlier.time(earlier.startsAt(), event);
        var pause = earlier.time(earlier.endsAt(), event);
        var resume = later.time(later.startsAt(), event);
        var end = later.time(later.endsAt(), event);
        var moved = new ArrayList<>(rows);
        if (start != null
                && pause != null
                && resume != null
                && end != null
                && start.isBefore(pause)
                && !resume.isBefore(pause)
                && resume.isBefore(end)
                && start.toLocalDate().equals(resume.toLocalDate())) {
            var first = start.plus(Duration.between(resume, end));
            moved.set(at - 1, later.at(start, first));
            moved.set(at, earlier.at(first.plus(Duration.between(pause, resume)), end));
        } else {
            moved.set(at - 1, later);
            moved.set(at, earlier);
        }
        return new ProgrammeForm(moved);
    }

    /** The item goes to another place, past each of those between; times follow as in {@link #movedUp}. */
    ProgrammeForm moved(int from, int to, EventDetail event) {
        if (from >= rows.size() || to >= rows.size()) {
            return this;
        }
        var form = this;
        for (int at = from; at > to; at--) {
            form = form.movedUp(at, event);
        }
        for (int at = from; at < to; at++) {
            form = form.movedUp(at + 1, event);
        }
        return form;
    }

    /** What a participant would see of what is typed: items with a title and times, in order of time. */
    List<ProgrammeItem> preview(EventDetail event) {
        return rows.stream()
                .map(row -> row.item(event, Map.of()))
                .filter(item -> item.startsAt() != null
                        && item.endsAt() != null
                        && !item.title().sv().isEmpty())
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.startsAt())))
                .toList();
    }

    /** @param owners organisations by the names that are typed */
    Programme toApi(EventDetail event, Map<String, UUID> owners) {
        return new Programme(rows.stream().map(row -> row.item(event, owners)).toList());
    }
}
