package se.samling.event.schedule;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.event.directory.Directory;
import se.samling.event.seat.Pools;
import se.samling.platform.link.Slug;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Writes events and changes them; the times of an announced event change by {@link Moving}, so that everybody is told. */
@Service
public class Drafting {

    private final Events events;
    private final WaitingMoves waiting;
    private final Pools pools;
    private final KnownRooms rooms;
    private final Linking linking;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Drafting(
            Events events,
            WaitingMoves waiting,
            Pools pools,
            KnownRooms rooms,
            Linking linking,
            Directory directory,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.events = events;
        this.waiting = waiting;
        this.pools = pools;
        this.rooms = rooms;
        this.linking = linking;
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Event draft(EventDraft draft) {
        return draft(draft, null, List.of());
    }

    /** One date of a series, with the programme it begins with. */
    @Transactional
    public Event draft(EventDraft draft, @Nullable UUID seriesId, List<ProgrammeItem> programme) {
        var read = DraftReading.read(draft.in(rooms.complete(draft.place(), draft.hostIds())));
        var series = seriesId == null ? null : new Circle.InSeries(seriesId, null);
        var circle = new Circle(hosts(draft.hostIds()), networks(draft.networkIds()), series);
        var id = TimeOrderedId.next(clock.instant());
        var linked = linking.link(programme, circle.hostIds(), programme);
        var items = ProgrammeRules.check(rooms.complete(linked, circle.hostIds(), linked), read.span());
        var event = Event.draft(id, slug(read, id), read.content(), items, read.span(), circle);
        events.insert(event);
        read.content()
                .modes()
                .forEach(mode -> pools.keep(id, mode, read.content().capacity(mode)));
        return event;
    }

    /** Throws a draft away, with all that only it has. @throws Conflict {@code event-announced} when others know of it */
    @Transactional
    public void discard(UUID id) {
        waiting.drop(id);
        var event = events.lock(id).orElseThrow(() -> new NotFound("event", id));
        if (event.announced()) {
            throw new Conflict("event-announced");
        }
        facts.publishEvent(new DraftDiscarded(id));
        pools.forget(id);
        events.delete(id);
    }

    /** A draft's new time takes the place of a move that waits. {@code agreement}: to how many who wait a place may go by it. */
    @Transactional
    public Event change(UUID id, int version, EventDraft draft, Agreement agreement) {
        waiting.lock(List.of(id));
        var before = events.lock(id).orElseThrow();
        if (before.version() != version) {
            throw new org.springframework.dao.OptimisticLockingFailureException("event " + id);
        }
        if (before.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        var place =
                rooms.complete(draft.place(), draft.hostIds(), before.content().place());
        var read = DraftReading.read(draft.in(place));
        boolean known = before.stored() != EventState.DRAFT;
        boolean otherTime = !read.span().startsAt().equals(before.span().startsAt())
                || !read.span().endsAt().equals(before.span().endsAt());
        if (known && otherTime) {
            throw new InvalidField("startsAt", "move-instead");
        }
        if (otherTime) {
            waiting.drop(id);
        }
        if (known && !read.content().mode().equals(before.content().mode())) {
            throw new InvalidField("mode", "move-instead");
        }
        var after = before.with(read.content(), read.span(), circle(draft, before));
        ProgrammeRules.check(after.programme(), after.span());
        events.update(after);
        room(after);
        if (known) {
            facts.publishEvent(new EventFact.EventChanged(after));
        }
        facts.publishEvent(new RoomChanged(id, agreement));
        agreement.demand();
        return after;
    }

    private void room(Event event) {
        for (var pool : pools.lockAll(event.id())) {
            var capacity = event.content().capacity(pool.mode());
            if (capacity != null && capacity < pool.taken()) {
                throw new InvalidField(
                        pool.mode().equals("on-site") ? "onSiteCapacity" : "digitalCapacity",
                        "below-taken",
                        pool.taken());
            }
            int group = pools.largestGroupWaiting(event.id(), pool.mode());
            if (capacity != null && capacity < group) {
                throw new InvalidField(
                        pool.mode().equals("on-site") ? "onSiteCapacity" : "digitalCapacity",
                        "below-waiting-group",
                        group);
            }
            if (!event.content().modes().contains(pool.mode())) {
                pools.removeEmpty(event.id(), pool.mode());
            }
        }
        event.content()
                .modes()
                .forEach(mode -> pools.keep(event.id(), mode, event.content().capacity(mode)));
    }

    private Circle circle(EventDraft draft, Event before) {
        return new Circle(hosts(draft.hostIds()), networks(draft.networkIds()), before.series());
    }

    private List<UUID> hosts(@Nullable List<UUID> ids) {
        var wanted = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        if (directory.organisationNames(wanted).size() != wanted.size()) {
            throw new InvalidField("hostIds", "unknown-organisation");
        }
        return wanted;
    }

    private List<UUID> networks(@Nullable List<UUID> ids) {
        var wanted = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        if (directory.networks(wanted).size() != wanted.size()) {
            throw new InvalidField("networkIds", "unknown-network");
        }
        return wanted;
    }

    private String slug(DraftReading.Read read, UUID id) {
        var words = Slug.of(read.content().title().sv());
        var slug = (words.length() > 80 ? words.substring(0, 80) : words) + "-"
                + read.span().startsAt().toLocalDate();
        return events.bySlug(slug).isEmpty() ? slug : slug + "-" + id.toString().substring(24);
    }
}
