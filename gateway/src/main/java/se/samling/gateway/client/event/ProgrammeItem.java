package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Local times in the event's zone; track absent when there is one only; session where the item has an owner, a room or seats. */
public record ProgrammeItem(
        @Nullable UUID id,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        Text title,
        @Nullable Text description,
        @Nullable String track,
        List<Contributor> contributors,
        @Nullable Session session) {

    /** The partner that writes it, its room, by its id where it is a host's, and how many may book a place; without seats everybody may come. */
    public record Session(
            @Nullable UUID ownerId,
            @Nullable String room,
            @Nullable Integer seats,
            @Nullable UUID roomId) {}

    public ProgrammeItem(
            @Nullable UUID id,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            Text title,
            @Nullable Text description,
            @Nullable String track,
            List<Contributor> contributors) {
        this(id, startsAt, endsAt, title, description, track, contributors, null);
    }

    /** The same, naming none of these. */
    public ProgrammeItem without(List<HeldBack> heldBack) {
        return without(one -> heldBack.stream().anyMatch(other -> other.is(one)));
    }

    public ProgrammeItem without(Predicate<Contributor> hidden) {
        return new ProgrammeItem(
                id,
                startsAt,
                endsAt,
                title,
                description,
                track,
                contributors.stream().filter(Predicate.not(hidden)).toList(),
                session);
    }

    public @Nullable String room() {
        return session == null ? null : session.room();
    }

    public @Nullable Integer seats() {
        return session == null ? null : session.seats();
    }
}
