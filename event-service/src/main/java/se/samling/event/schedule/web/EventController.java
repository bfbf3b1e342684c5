package se.samling.event.schedule.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.agreement.Agreement;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.EventLists;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.Moving;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.Programming;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events}: public from the announcement on; drafts and acts are for the hosts' organisers. */
@RestController
@RequestMapping("/api/events")
class EventController {

    private static final int PAGE = 50;

    private final Events events;
    private final EventLists lists;
    private final Drafting drafting;
    private final Programming programming;
    private final Moving moving;
    private final EventViews views;
    private final Directory directory;
    private final Access access;
    private final MergePatch patch;
    private final Clock clock;

    EventController(
            Events events,
            EventLists lists,
            Drafting drafting,
            Programming programming,
            Moving moving,
            EventViews views,
            Directory directory,
            Access access,
            MergePatch patch,
            Clock clock) {
        this.events = events;
        this.lists = lists;
        this.drafting = drafting;
        this.programming = programming;
        this.moving = moving;
        this.views = views;
        this.directory = directory;
        this.access = access;
        this.patch = patch;
        this.clock = clock;
    }

    record ProgrammeRequest(@Nullable List<ProgrammeItem> items) {}

    record CancellationRequest(@Nullable String reason) {}

    /**
     * Lists events, coming ones soonest first or past ones newest first, fifty a page. {@code network} is a slug; {@code mode} on-site
     * or digital finds hybrid events too. With {@code desk}, those of the caller's hosts, drafts too.
     */
    @GetMapping
    Page<EventViews.Summary> list(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "false") boolean desk,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        UUID networkId = null;
        if (network != null && !network.isBlank()) {
            var known = directory.networkBySlug(network);
            if (known.isEmpty()) {
                return new Page<>(List.of(), null);
            }
            networkId = known.get().id();
        }
        var after = Cursor.decode(cursor, 2);
        var wanted = new EventLists.Wanted(
                networkId,
                mode == null || mode.isBlank() ? null : mode,
                past,
                desk,
                caller.admin(),
                access.ownHosts(caller),
                after == null ? null : Instant.parse(after.keys().get(0)),
                after == null ? null : UUID.fromString(after.keys().get(1)));
        var rows = lists.list(wanted, clock.instant(), PAGE + 1);
        var page = Page.of(
                rows, PAGE, event -> Cursor.of(event.span().start(), event.id()).encode());
        return new Page<>(views.summaries(page.items()), page.next());
    }

    /** Shows one event with its programme, by id or slug. Drafts are for the hosts' organisers; to others they look like none (404). */
    @GetMapping("/{idOrSlug}")
    EventViews.Detail one(@PathVariable String idOrSlug, Caller caller) {
        var event = (isId(idOrSlug) ? events.find(UUID.fromString(idOrSlug)) : events.bySlug(idOrSlug))
                .orElseThrow(() -> new NotFound("event", idOrSlug));
        if (event.stored() == EventState.DRAFT && !views.insider(event, caller)) {
            throw new NotFound("event", idOrSlug);
        }
        return views.detail(event, caller);
    }

    /** Drafts an event; the caller must organise for its first host. Times are local in {@code zone}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EventViews.Detail draft(@RequestBody EventDraft draft, Caller caller) {
        access.demand(
                caller,
                draft.hostIds() == null || draft.hostIds().isEmpty()
                        ? List.of()
                        : draft.hostIds().subList(0, 1));
        demandOwn(draft, List.of(), List.of(), caller);
        return views.detail(drafting.draft(draft), true);
    }

    /** Changes an event's words and settings; an announced one changes time by a move. Times are local in {@code zone}. */
    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    EventViews.Detail change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestParam(defaultValue = "0") int places,
            @RequestBody Map<String, Object> changes,
            Caller caller) {
        var event = mine(id, caller);
        var draft = patch.apply(EventDraft.of(event), changes);
        demandOwn(draft, event.hostIds(), event.networkIds(), caller);
        return views.detail(drafting.change(id, number(version), draft, Agreement.to(places)), true);
    }

    /**
     * Replaces an event's programme. {@code places}: to how many who wait for a session a place may go by it; where it would be another
     * number nothing is done, and the problem {@code places-to-give} (409) says how many and who.
     */
    @PutMapping("/{id}/programme")
    EventViews.Detail programme(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestParam(defaultValue = "0") int places,
            @RequestBody ProgrammeRequest request,
            Caller caller) {
        mine(id, caller);
        return views.detail(
                programming.programme(
                        id,
                        number(version),
                        request.items() == null ? List.of() : request.items(),
                        Agreement.to(places)),
                true);
    }

    /**
     * Cancels an event with a reason; everybody concerned is told, and calendars too. 409 {@code event-cancelled},
     * {@code event-held}, or {@code event-draft} where nobody knows of it yet.
     */
    @PostMapping("/{id}/cancellation")
    EventViews.Detail cancel(@PathVariable UUID id, @RequestBody CancellationRequest request, Caller caller) {
        mine(id, caller);
        return views.detail(moving.cancel(id, request.reason()), true);
    }

    /** Throws a draft away for good. 409 {@code event-announced} once others know of it: then it can be cancelled. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, Caller caller) {
        mine(id, caller);
        drafting.discard(id);
    }

    private void demandOwn(EventDraft draft, List<UUID> hostsBefore, List<UUID> networksBefore, Caller caller) {
        access.demandOwn(
                caller,
                draft.hostIds() == null ? List.of() : draft.hostIds(),
                hostsBefore,
                draft.networkIds() == null ? List.of() : draft.networkIds(),
                networksBefore);
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
