package se.samling.event.schedule.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.language.Text;
import se.samling.event.notice.Notice;
import se.samling.event.notice.Notices;
import se.samling.event.schedule.Credits;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.WaitingMoves;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;
import se.samling.platform.security.Caller;

/** Events as the API shows them: what everybody may see, and counts for their organisers. */
@Component
public class EventViews {

    private final Directory directory;
    private final Pools pools;
    private final Notices notices;
    private final SessionViews sessions;
    private final Credits credits;
    private final ProgrammeViews programmes;
    private final WaitingMoves waiting;
    private final Access access;
    private final Clock clock;

    EventViews(
            Directory directory,
            Pools pools,
            Notices notices,
            SessionViews sessions,
            Credits credits,
            ProgrammeViews programmes,
            WaitingMoves waiting,
            Access access,
            Clock clock) {
        this.notices = notices;
        this.sessions = sessions;
        this.credits = credits;
        this.programmes = programmes;
        this.waiting = waiting;
        this.directory = directory;
        this.pools = pools;
        this.access = access;
        this.clock = clock;
    }

    public record HostView(UUID id, String name) {}

    /** A line of a list; places: open, few, full, unlimited, absent before publication. */
    public record Summary(
            UUID id,
            String slug,
            Text title,
            String state,
            boolean moved,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            String mode,
            @Nullable String place,
            List<HostView> hosts,
            List<KnownNetwork> networks,
            @Nullable Text audienceText,
            boolean programmePublished,
            @Nullable String places,
            @Nullable UUID seriesId,
            int version) {}

    public record PoolView(
            String mode,
            @Nullable Integer capacity,
            @Nullable Integer taken,
            @Nullable Integer waiting) {}

    /** Who takes part and may not be named to the public yet; for those who see the whole programme. */
    public record HeldBackView(@Nullable UUID id, String name) {}

    public record AudienceView(
            String who,
            List<UUID> organisationIds,
            @Nullable Text text) {}

    /**
     * The whole event. {@code contributorsToCome}: somebody takes part who may not be named yet. {@code digitalLink} is
     * for organisers; registered people find it in their own registration.
     */
    public record Detail(
            UUID id,
            String slug,
            Text title,
            Text ingress,
            Text description,
            String state,
            boolean moved,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String zone,
            String mode,
            EventDraft.@Nullable Place place,
            @Nullable Text digitalInfo,
            @Nullable String digitalLink,
            List<HostView> hosts,
            List<KnownNetwork> networks,
            AudienceView audience,
            int feeKronor,
            String contactEmail,
            boolean programmePublished,
            List<ProgrammeViews.ItemView> programme,
            boolean contributorsToCome,
            List<HeldBackView> heldBack,
            List<SessionViews.SessionView> sessions,
            List<PoolView> pools,
            @Nullable String places,
            boolean registrationOpen,
            LocalDateTime deadline,
            boolean waitingList,
            @Nullable String cancellationReason,
            Event.@Nullable Previous previous,
            @Nullable WaitingView waitingMove,
            @Nullable UUID seriesId,
            List<Text> notices,
            int sequence,
            int version) {}

    public List<Summary> summaries(Collection<Event> events) {
        var room = pools.of(events.stream().map(Event::id).toList());
        var names = directory.organisationNames(events.stream()
                .flatMap(event -> event.hostIds().stream())
                .distinct()
                .toList());
        var networks = directory.networks(events.stream()
                .flatMap(event -> event.networkIds().stream())
                .distinct()
                .toList());
        return events.stream()
                .map(event -> summary(event, room.getOrDefault(event.id(), List.of()), names, networks))
                .toList();
    }

    public Summary summary(Event event) {
        return summaries(List.of(event)).getFirst();
    }

    private Summary summary(Event event, List<Pool> room, Map<UUID, String> names, Map<UUID, KnownNetwork> networks) {
        var place = event.content().place();
        return new Summary(
                event.id(),
                event.slug(),
                event.content().title(),
                event.state(clock.instant()).word(),
                event.entry().moved(),
                event.span().startsAt(),
                event.span().endsAt(),
                event.span().zone().getId(),
                event.content().mode(),
                place == null ? null : place.name(),
                hosts(event, names),
                networks(event, networks),
                event.content().audience().text(),
                event.published(),
                places(event, room),
                seriesId(event),
                event.version());
    }

    /** Whether the caller may see it before everybody: who hosts it, or writes a session of it. */
    public boolean insider(Event event, Caller caller) {
        return access.organises(caller, event.hostIds()) || access.organises(caller, SessionViews.owners(event));
    }

    /** As the caller may see it; a partner sees the programme before it is out, and neither counts nor the link. */
    public Detail detail(Event event, Caller caller) {
        return detail(event, access.organises(caller, event.hostIds()), caller);
    }

    /** {@code organiser}: with counts, the programme before it is published, and the link. */
    public Detail detail(Event event, boolean organiser) {
        return detail(event, organiser, Caller.ANONYMOUS);
    }

    private Detail detail(Event event, boolean organiser, Caller caller) {
        boolean insider = organiser || access.organises(caller, SessionViews.owners(event));
        var programme =
                insider ? event.programme() : event.published() ? credits.shown(event) : List.<ProgrammeItem>of();
        var room = pools.of(event.id());
        var content = event.content();
        var rule = content.audience();
        return new Detail(
                event.id(),
                event.slug(),
                content.title(),
                content.ingress(),
                content.description(),
                event.state(clock.instant()).word(),
                event.entry().moved(),
                event.span().startsAt(),
                event.span().endsAt(),
                event.span().zone().getId(),
                content.mode(),
                content.place(),
                content.digitalInfo(),
                organiser ? content.digitalLink() : null,
                hosts(event, directory.organisationNames(event.hostIds())),
                networks(event, directory.networks(event.networkIds())),
                new AudienceView(
                        rule.who(), rule.organisationIds() == null ? List.of() : rule.organisationIds(), rule.text()),
                0,
                content.contactEmail(),
                event.published(),
                programmes.items(programme),
                !programme.equals(event.programme()) && event.published(),
                insider ? heldBack(event) : List.of(),
                insider || event.published() ? sessions.of(event, organiser, caller) : List.of(),
                room.stream()
                        .map(pool -> new PoolView(
                                pool.mode(),
                                pool.capacity(),
                                organiser ? pool.taken() : null,
                                organiser ? pool.waiting() : null))
                        .toList(),
                places(event, room),
                event.takesRegistrations(clock.instant()),
                event.span().deadline(),
                content.waitingList(),
                event.entry().cancellationReason(),
                event.entry().previous(),
                organiser ? waiting(event) : null,
                seriesId(event),
                notices.of(event.hostIds()).stream().map(Notice::text).toList(),
                event.entry().sequence(),
                event.version());
    }

    private List<HeldBackView> heldBack(Event event) {
        return credits.heldBack(event).stream()
                .map(one -> new HeldBackView(one.id(), one.name()))
                .distinct()
                .toList();
    }

    private @Nullable WaitingView waiting(Event event) {
        var move = waiting.of(List.of(event.id())).get(event.id());
        return move == null ? null : WaitingView.of(move, waiting.size(move.batch()));
    }

    private static @Nullable UUID seriesId(Event event) {
        var series = event.series();
        return series == null ? null : series.id();
    }

    private static List<HostView> hosts(Event event, Map<UUID, String> names) {
        return event.hostIds().stream()
                .map(id -> new HostView(id, names.getOrDefault(id, "")))
                .toList();
    }

    private static List<KnownNetwork> networks(Event event, Map<UUID, KnownNetwork> known) {
        return event.networkIds().stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    private static @Nullable String places(Event event, List<Pool> room) {
        return event.stored() == EventState.OPEN ? Places.word(room) : null;
    }
}
