package se.samling.event.schedule.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;
import se.samling.platform.security.Caller;

/** The sessions of a programme that have an owner or take bookings, as the caller may see them. */
@Component
public class SessionViews {

    private final Directory directory;
    private final Pools pools;
    private final Access access;

    SessionViews(Directory directory, Pools pools, Access access) {
        this.directory = directory;
        this.pools = pools;
        this.access = access;
    }

    /** A session that somebody else than the host writes, or that takes bookings; {@code mine}: the caller may write it. */
    public record SessionView(
            UUID id,
            @Nullable UUID ownerId,
            @Nullable String owner,
            @Nullable String places,
            @Nullable Integer taken,
            @Nullable Integer waiting,
            boolean mine) {}

    List<SessionView> of(Event event, boolean organiser, Caller caller) {
        var special = event.programme().stream()
                .filter(item -> item.session() != null)
                .toList();
        var names = directory.organisationNames(owners(event));
        var room = pools.of(
                special.stream().map(item -> Objects.requireNonNull(item.id())).toList());
        return special.stream()
                .map(item -> {
                    var owner = item.ownerId();
                    boolean mine = organiser || owner != null && access.organises(caller, List.of(owner));
                    var pool = room.getOrDefault(Objects.requireNonNull(item.id()), List.of()).stream()
                            .findFirst();
                    return new SessionView(
                            Objects.requireNonNull(item.id()),
                            owner,
                            owner == null ? null : names.get(owner),
                            pool.map(one -> Places.word(List.of(one))).orElse(null),
                            mine ? pool.map(Pool::taken).orElse(null) : null,
                            mine ? pool.map(Pool::waiting).orElse(null) : null,
                            mine);
                })
                .toList();
    }

    static List<UUID> owners(Event event) {
        return event.programme().stream()
                .map(ProgrammeItem::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
