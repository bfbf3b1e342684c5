package se.samling.event.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** What happens when, by whom; local times in the event's zone. */
public record ProgrammeItem(
        @Nullable UUID id,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable Text title,
        @Nullable Text description,
        @Nullable String track,
        @Nullable List<Contributor> contributors,
        @Nullable Session session) {

    /** Who takes part; {@code id} of a host's own contributor, absent for somebody who is on no list. */
    public record Contributor(
            @Nullable UUID id,
            String name,
            @Nullable String title,
            @Nullable String organisation) {

        Contributor linked(@Nullable UUID to) {
            return new Contributor(to, name, title, organisation);
        }
    }

    /**
     * What a session of a larger programme has besides: the partner organisation that writes it, a room of its own, by its id where it
     * is a host's, and how many people may book a place at it; without {@code seats} whoever is at the event may come.
     */
    public record Session(
            @Nullable UUID ownerId,
            @Nullable String room,
            @Nullable Integer seats,
            @Nullable UUID roomId) {}

    public @Nullable UUID ownerId() {
        return session == null ? null : session.ownerId();
    }

    /** Null where nobody books a place. */
    public @Nullable Integer seats() {
        return session == null ? null : session.seats();
    }

    public List<Contributor> people() {
        return contributors == null ? List.of() : contributors;
    }

    ProgrammeItem named(UUID newId) {
        return new ProgrammeItem(newId, startsAt, endsAt, title, description, track, contributors, session);
    }

    /** As new: with no id yet, and written by the host. */
    public ProgrammeItem anew() {
        var mine = session == null ? null : new Session(null, session.room(), session.seats(), null);
        return new ProgrammeItem(null, startsAt, endsAt, title, description, track, contributors, mine);
    }

    ProgrammeItem at(LocalDateTime from, LocalDateTime to) {
        return new ProgrammeItem(id, from, to, title, description, track, contributors, session);
    }

    ProgrammeItem held(Session where) {
        return new ProgrammeItem(id, startsAt, endsAt, title, description, track, contributors, where);
    }

    ProgrammeItem by(List<Contributor> people) {
        return new ProgrammeItem(id, startsAt, endsAt, title, description, track, people, session);
    }

    /** Written anew by its owner; time, track, room and seats are the host's. */
    ProgrammeItem written(Text newTitle, @Nullable Text newDescription, List<Contributor> people) {
        return new ProgrammeItem(id, startsAt, endsAt, newTitle, newDescription, track, people, session);
    }

    /** A programme follows its event by {@code shift}; what no longer fits inside is cut off at the end. */
    public static List<ProgrammeItem> following(List<ProgrammeItem> items, Duration shift, LocalSpan span) {
        var shifted = new ArrayList<ProgrammeItem>();
        for (var item : items) {
            if (item.startsAt() == null || item.endsAt() == null) {
                continue;
            }
            var starts = item.startsAt().plus(shift);
            var ends = item.endsAt().plus(shift);
            var fitting = ends.isAfter(span.endsAt()) ? span.endsAt() : ends;
            if (fitting.isAfter(starts)) {
                shifted.add(item.at(starts, fitting));
            }
        }
        return shifted;
    }

    /** Whether the two take place at the same time, even for a moment. */
    public boolean overlaps(ProgrammeItem other) {
        return startsAt != null
                && endsAt != null
                && other.startsAt != null
                && other.endsAt != null
                && startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt);
    }
}
