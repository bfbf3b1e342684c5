package se.samling.event.request.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.request.ChangeRequest;
import se.samling.event.request.Deciding;
import se.samling.event.request.RequestList;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Requests for changes, for the host who answers them. */
@RestController
class RequestController {

    private static final int PAGE = 100;

    private final Events events;
    private final EventViews views;
    private final RequestList list;
    private final Deciding deciding;
    private final Access access;

    RequestController(Events events, EventViews views, RequestList list, Deciding deciding, Access access) {
        this.events = events;
        this.views = views;
        this.list = list;
        this.deciding = deciding;
        this.access = access;
    }

    record AnswerRequest(@Nullable String answer) {}

    record AnsweredView(UUID id, String state, int version) {}

    /** An event and how many requests wait for an answer. */
    record WaitingView(EventViews.Summary event, int requests) {}

    /** Counts the requests that wait for an answer, event by event, the soonest first. */
    @GetMapping("/api/change-requests")
    List<WaitingView> waiting(Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        var hosts = caller.admin() ? null : access.ownHosts(caller).toArray(UUID[]::new);
        return list.waiting(hosts).stream()
                .map(one ->
                        new WaitingView(views.summary(events.find(one.eventId()).orElseThrow()), one.requests()))
                .toList();
    }

    /** Lists an event's requests for changes, first come first: those to answer, or with {@code settled} those that are over. */
    @GetMapping("/api/events/{id}/change-requests")
    Page<RequestList.Row> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        demandMine(id, caller);
        var after = Cursor.decode(cursor, 2);
        var rows = list.rows(
                id,
                !settled,
                after == null ? null : Instant.parse(after.keys().get(0)),
                after == null ? null : UUID.fromString(after.keys().get(1)),
                PAGE + 1);
        return Page.of(rows, PAGE, row -> Cursor.of(row.askedAt(), row.id()).encode());
    }

    /**
     * Approves a request, and makes the change at once by the rules of any change. 409 {@code change-does-not-fit} when there is no room, {@code change-impossible} when
     * something else stands in its way; nothing is changed then.
     */
    @PostMapping("/api/events/{id}/change-requests/{requestId}/approval")
    AnsweredView approve(
            @PathVariable UUID id, @PathVariable UUID requestId, @RequestBody AnswerRequest request, Caller caller) {
        demandMine(id, caller);
        return view(deciding.approve(id, requestId, request.answer()));
    }

    /** Approves a request for when there is room; the place stays as it is until then. */
    @PostMapping("/api/events/{id}/change-requests/{requestId}/queueing")
    AnsweredView queue(
            @PathVariable UUID id, @PathVariable UUID requestId, @RequestBody AnswerRequest request, Caller caller) {
        demandMine(id, caller);
        return view(deciding.queue(id, requestId, request.answer()));
    }

    /** Declines a request; the registration stays as it is. */
    @PostMapping("/api/events/{id}/change-requests/{requestId}/refusal")
    AnsweredView decline(
            @PathVariable UUID id, @PathVariable UUID requestId, @RequestBody AnswerRequest request, Caller caller) {
        demandMine(id, caller);
        return view(deciding.decline(id, requestId, request.answer()));
    }

    private static AnsweredView view(ChangeRequest request) {
        return new AnsweredView(request.id(), request.state().word(), request.version());
    }

    private void demandMine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
