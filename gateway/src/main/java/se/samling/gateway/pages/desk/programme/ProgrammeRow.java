package se.samling.gateway.pages.desk.programme;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.SessionState;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;

/** One item of a programme as it is typed; {@code contributors} as {@link ContributorLines}. */
public record ProgrammeRow(
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
        @Nullable String roomId,
        @Nullable String room,
        @Nullable String owner,
        @Nullable String seats) {

    static ProgrammeRow of(ProgrammeItem item, EventDetail event) {
        var description = item.description();
        var session = item.session();
        return new ProgrammeRow(
                item.id() == null ? null : item.id().toString(),
                DayAndClock.of(item.startsAt()).day(),
                DayAndClock.of(item.startsAt()).clock(),
                DayAndClock.of(item.endsAt()).clock(),
                item.title().sv(),
                item.title().en(),
                description == null ? null : description.sv(),
                description == null ? null : description.en(),
                item.track(),
                ContributorLines.write(item.contributors()),
                session == null || session.roomId() == null
                        ? null
                        : session.roomId().toString(),
                item.room(),
                owner(item, event),
                item.seats() == null ? null : item.seats().toString());
    }

    /** From a form; who is picked from the list comes after those who are written. */
    static ProgrammeRow of(Map<String, String> fields, String item) {
        var people = Stream.of(fields.get(item + "contributors"), fields.get(item + "pick"))
                .map(Forms::blankToNull)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new ProgrammeRow(
                Forms.blankToNull(fields.get(item + "id")),
                fields.get(item + "day"),
                fields.get(item + "startsAt"),
                fields.get(item + "endsAt"),
                fields.get(item + "title"),
                fields.get(item + "titleEn"),
                fields.get(item + "description"),
                fields.get(item + "descriptionEn"),
                fields.get(item + "track"),
                people,
                fields.get(item + "session.roomId"),
                fields.get(item + "session.room"),
                fields.get(item + "session.ownerId"),
                fields.get(item + "session.seats"));
    }

    static ProgrammeRow empty(LocalDateTime from, LocalDateTime to) {
        return new ProgrammeRow(null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                .at(from, to);
    }

    /** True where something stands that is folded away at first. */
    public boolean isSaid() {
        return Stream.of(titleEn, description, descriptionEn, track, roomId, room, owner, seats)
                .anyMatch(said -> Forms.blankToNull(said) != null);
    }

    ProgrammeRow at(LocalDateTime from, LocalDateTime to) {
        var starts = DayAndClock.of(from);
        return new ProgrammeRow(
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
                roomId,
                room,
                owner,
                seats);
    }

    @Nullable
    LocalDateTime time(@Nullable String clock, EventDetail event) {
        var typed = Forms.blankToNull(day);
        return new DayAndClock(typed == null ? event.startsAt().toLocalDate().toString() : typed, clock).toLocal();
    }

    /** @param owners organisations by the names that are typed */
    ProgrammeItem item(EventDetail event, Map<String, UUID> owners) {
        var words = Forms.blankToNull(description);
        var english = Forms.blankToNull(descriptionEn);
        var itemId = id == null || !Forms.isId(id) ? null : UUID.fromString(id);
        var before = event.programme().stream()
                .filter(one -> one.id() != null && one.id().equals(itemId))
                .findFirst()
                .map(ProgrammeItem::contributors)
                .orElse(List.of());
        return new ProgrammeItem(
                itemId,
                time(startsAt, event),
                time(endsAt, event),
                new Text(title == null ? "" : title.strip(), Forms.blankToNull(titleEn)),
                words == null && english == null ? null : new Text(Objects.requireNonNullElse(words, ""), english),
                Forms.blankToNull(track),
                ContributorLines.read(contributors, before),
                session(owners));
    }

    /** Absent where nothing of it is typed. Seats that are no number are 0, which the service refuses by name. */
    private ProgrammeItem.@Nullable Session session(Map<String, UUID> owners) {
        var organisation = Forms.blankToNull(owner);
        var place = Forms.blankToNull(room);
        var number = Forms.blankToNull(seats);
        var chosen = roomId == null || !Forms.isId(roomId) ? null : UUID.fromString(roomId);
        if (organisation == null && place == null && number == null && chosen == null) {
            return null;
        }
        return new ProgrammeItem.Session(
                organisation == null ? null : owners.get(organisation),
                place,
                number == null ? null : number.matches("\\d{1,6}") ? Integer.valueOf(number) : Integer.valueOf(0),
                chosen);
    }

    private static @Nullable String owner(ProgrammeItem item, EventDetail event) {
        return event.sessions().stream()
                .filter(session -> session.id().equals(item.id()))
                .map(SessionState::owner)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
