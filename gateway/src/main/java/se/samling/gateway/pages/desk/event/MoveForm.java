package se.samling.gateway.pages.desk.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.Move;
import se.samling.gateway.client.event.Place;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;

/**
 * A new time, place and mode. The first field of a time is named as the API names the time, so that its problems find it.
 *
 * @param startsAt day it begins; {@code startsClock} when
 * @param endsAt day it ends; {@code endsClock} when
 * @param dates this, or coming for all of the series
 * @param till the page to come back to
 */
public record MoveForm(
        @Nullable String startsAt,
        @Nullable String startsClock,
        @Nullable String endsAt,
        @Nullable String endsClock,
        @Nullable String mode,
        @Nullable String placeName,
        @Nullable String placeAddress,
        @Nullable String digitalLink,
        @Nullable String message,
        @Nullable String dates,
        @Nullable String till) {

    /** How long a move can be undone before anything happens. */
    private static final int GRACE_SECONDS = 10;

    private static final Pattern SCHEDULE = Pattern.compile("/arrangor/schema(\\?[\\w=&%.~+:-]*)?");

    /** What the API calls otherwise than the form. */
    static final Map<String, String> NAMES = Map.of("place", "placeName", "place.name", "placeName");

    static MoveForm of(EventDetail event, @Nullable String till) {
        var starts = DayAndClock.of(event.startsAt());
        var ends = DayAndClock.of(event.endsAt());
        var place = event.place();
        return new MoveForm(
                starts.day(),
                starts.clock(),
                ends.day(),
                ends.clock(),
                event.mode(),
                place == null ? null : place.name(),
                place == null ? null : place.address(),
                event.digitalLink(),
                null,
                "this",
                till);
    }

    /** The same with both times as a calendar says them, {@code 2026-12-09T09:30}. */
    MoveForm at(String starts, String ends) {
        var from = DayAndClock.read(starts);
        var to = DayAndClock.read(ends);
        return new MoveForm(
                from.day(),
                from.clock(),
                to.day(),
                to.clock(),
                mode,
                placeName,
                placeAddress,
                digitalLink,
                message,
                dates,
                till);
    }

    /** To the schedule as it was left, or to the event: nowhere else, whatever the address says. */
    String back(String slug) {
        return till != null && SCHEDULE.matcher(till).matches() ? till : "/arrangor/traffar/" + slug;
    }

    /**
     * The event's length in days is kept when only the first day was changed. Words about access are written for a place:
     * they stay only where it does.
     */
    Move toApi(EventDetail event) {
        var starts = new DayAndClock(startsAt, startsClock).toLocal();
        var ends = new DayAndClock(lastDay(event), endsClock).toLocal();
        return new Move(
                starts,
                ends,
                place(event),
                Forms.blankToNull(mode),
                Forms.blankToNull(digitalLink),
                null,
                Forms.blankToNull(message),
                Forms.blankToNull(dates),
                GRACE_SECONDS);
    }

    private @Nullable String lastDay(EventDetail event) {
        var oldFirst = event.startsAt().toLocalDate();
        var oldLast = event.endsAt().toLocalDate();
        if (startsAt == null || !Objects.equals(endsAt, oldLast.toString()) || startsAt.equals(oldFirst.toString())) {
            return endsAt;
        }
        var first = new DayAndClock(startsAt, "00:00").toLocal();
        return first == null
                ? endsAt
                : LocalDate.from(first)
                        .plusDays(oldLast.toEpochDay() - oldFirst.toEpochDay())
                        .toString();
    }

    private @Nullable Place place(EventDetail event) {
        var name = Forms.blankToNull(placeName);
        if (name == null) {
            return null;
        }
        var old = event.place();
        var address = Forms.blankToNull(placeAddress);
        boolean same = old != null && old.name().equals(name) && Objects.equals(old.address(), address);
        return same ? old : new Place(name, address, null);
    }
}
