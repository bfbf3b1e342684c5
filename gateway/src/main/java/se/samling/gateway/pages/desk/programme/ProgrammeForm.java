package se.samling.gateway.pages.desk.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.Programme;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.SessionState;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;

/**
 * The programme as it is typed. Fields are named as the API names them in its problems, {@code items[2].startsAt}; the day
 * stands beside the clock.
 */
record ProgrammeForm(List<Row> rows) {

    private static final int ITEM_MINUTES = 30;
    private static final int ROWS_AT_MOST = 200;

    /** One item; {@code contributors} a line each: name, title, organisation. */
    record Row(
            @Nullable String id,
            @Nullable String day,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String description,
            @Nullable String descriptionEn,
            @Nullable String track,
            @Nullable String contributors,
            @Nullable String room,
            @Nullable String owner,
            @Nullable String seats) {

        /** True where something stands that is folded away at first. */
        public boolean says() {
            return Stream.of(titleEn, description, descriptionEn, track, room, owner, seats)
                    .anyMatch(said -> Forms.blankToNull(said) != null);
        }

        private Row at(LocalDateTime from, LocalDateTime to) {
            var starts = DayAndClock.of(from);
            return new Row(
                    id,
                    starts.day(),
                    starts.clock(),
                    DayAndClock.of(to).clock(),
                    title,
                    titleEn,
                    description,
                    descriptionEn,
                    track,
                    contributors,
                    room,
                    owner,
                    seats);
        }
    }

    static ProgrammeForm of(EventDetail event) {
        return new ProgrammeForm(event.programme().stream()
                .map(item -> new Row(
                        item.id() == null ? null : item.id().toString(),
                        DayAndClock.of(item.startsAt()).day(),
                        DayAndClock.of(item.startsAt()).clock(),
                        DayAndClock.of(item.endsAt()).clock(),
                        item.title().sv(),
                        item.title().en(),
                        item.description() == null ? null : item.description().sv(),
                        item.description() == null ? null : item.description().en(),
                        item.track(),
                        item.contributors().stream().map(ProgrammeForm::line).collect(Collectors.joining("\n")),
                        item.room(),
                        owner(item, event),
                        item.seats() == null ? null : item.seats().toString()))
                .toList());
    }

    /** What came with a form, in the order of its numbers. */
    static ProgrammeForm of(Map<String, String> fields) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < ROWS_AT_MOST && fields.containsKey("items[" + at + "].startsAt"); at++) {
            var item = "items[" + at + "].";
            rows.add(new Row(
                    Forms.blankToNull(fields.get(item + "id")),
                    fields.get(item + "day"),
                    fields.get(item + "startsAt"),
                    fields.get(item + "endsAt"),
                    fields.get(item + "title"),
                    fields.get(item + "titleEn"),
                    fields.get(item + "description"),
                    fields.get(item + "descriptionEn"),
                    fields.get(item + "track"),
                    fields.get(item + "contributors"),
                    fields.get(item + "session.room"),
                    fields.get(item + "session.ownerId"),
                    fields.get(item + "session.seats")));
        }
        return new ProgrammeForm(rows);
    }

    /** One row more, from where the last ends, inside the event. */
    ProgrammeForm added(EventDetail event) {
        var from = rows.isEmpty()
                ? event.startsAt()
                : Objects.requireNonNullElse(time(rows.getLast(), rows.getLast().endsAt(), event), event.startsAt());
        var to = from.plusMinutes(ITEM_MINUTES);
        var last = to.isAfter(event.endsAt()) ? event.endsAt() : to;
        var more = new ArrayList<>(rows);
        more.add(new Row(
                null,
                from.toLocalDate().toString(),
                DayAndClock.of(from).clock(),
                DayAndClock.of(last).clock(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
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
        var start = time(earlier, earlier.startsAt(), event);
        var pause = time(earlier, earlier.endsAt(), event);
        var resume = time(later, later.startsAt(), event);
        var end = time(later, later.endsAt(), event);
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
                .map(row -> item(row, event, Map.of()))
                .filter(item -> item.startsAt() != null
                        && item.endsAt() != null
                        && !item.title().sv().isEmpty())
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.startsAt())))
                .toList();
    }

    /** @param owners organisations by the names that are typed */
    Programme toApi(EventDetail event, Map<String, UUID> owners) {
        return new Programme(rows.stream().map(row -> item(row, event, owners)).toList());
    }

    private static ProgrammeItem item(Row row, EventDetail event, Map<String, UUID> owners) {
        var description = Forms.blankToNull(row.description());
        var english = Forms.blankToNull(row.descriptionEn());
        return new ProgrammeItem(
                row.id() == null || !Forms.isId(row.id()) ? null : UUID.fromString(row.id()),
                time(row, row.startsAt(), event),
                time(row, row.endsAt(), event),
                new Text(row.title() == null ? "" : row.title().strip(), Forms.blankToNull(row.titleEn())),
                description == null && english == null
                        ? null
                        : new Text(Objects.requireNonNullElse(description, ""), english),
                Forms.blankToNull(row.track()),
                contributors(row.contributors()),
                session(row, owners));
    }

    private static @Nullable LocalDateTime time(Row row, @Nullable String clock, EventDetail event) {
        var day = Forms.blankToNull(row.day());
        return new DayAndClock(day == null ? event.startsAt().toLocalDate().toString() : day, clock).toLocal();
    }

    /** Absent where nothing of it is typed. Seats that are no number are 0, which the service refuses by name. */
    private static ProgrammeItem.@Nullable Session session(Row row, Map<String, UUID> owners) {
        var owner = Forms.blankToNull(row.owner());
        var room = Forms.blankToNull(row.room());
        var seats = Forms.blankToNull(row.seats());
        if (owner == null && room == null && seats == null) {
            return null;
        }
        return new ProgrammeItem.Session(
                owner == null ? null : owners.get(owner),
                room,
                seats == null ? null : seats.matches("\\d{1,6}") ? Integer.valueOf(seats) : Integer.valueOf(0));
    }

    private static @Nullable String owner(ProgrammeItem item, EventDetail event) {
        return event.sessions().stream()
                .filter(session -> session.id().equals(item.id()))
                .map(SessionState::owner)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static List<Contributor> contributors(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> Arrays.stream(line.split(",", 3))
                                .map(Forms::blankToNull)
                                .toList())
                        .filter(parts -> parts.getFirst() != null)
                        .map(parts -> new Contributor(
                                Objects.requireNonNull(parts.getFirst()),
                                parts.size() > 1 ? parts.get(1) : null,
                                parts.size() > 2 ? parts.get(2) : null))
                        .toList();
    }

    static String line(Contributor contributor) {
        if (contributor.organisation() == null) {
            return Stream.of(contributor.name(), contributor.title())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
        return contributor.name()
                + ", "
                + Objects.requireNonNullElse(contributor.title(), "")
                + ", "
                + contributor.organisation();
    }
}
