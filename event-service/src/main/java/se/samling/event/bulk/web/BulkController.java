package se.samling.event.bulk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.bulk.Act;
import se.samling.event.bulk.BulkAct;
import se.samling.event.bulk.BulkActs;
import se.samling.event.bulk.Considering;
import se.samling.event.bulk.Ordering;
import se.samling.event.bulk.Proposal;
import se.samling.event.bulk.Selection;
import se.samling.event.directory.Access;
import se.samling.event.listing.web.FilterRequest;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Acts on many of an event's registrations. */
@RestController
@RequestMapping("/api/events/{id}/bulk-acts")
class BulkController {

    private static final int MISSED = 200;

    private final Events events;
    private final Considering considering;
    private final Ordering ordering;
    private final BulkActs acts;
    private final Access access;

    BulkController(Events events, Considering considering, Ordering ordering, BulkActs acts, Access access) {
        this.events = events;
        this.considering = considering;
        this.ordering = ordering;
        this.acts = acts;
        this.access = access;
    }

    /**
     * @param act cancel (wants a {@code reason}), change-mode (wants a {@code mode}), give-place, attended or not-attended
     * @param registrations that are pointed out, 500 at most; or else the {@code filter} that finds them
     * @param expected when it is ordered: how many registrations the look said it would be done to
     */
    record ActRequest(
            @Nullable String act,
            @Nullable String mode,
            @Nullable String reason,
            @Nullable List<UUID> registrations,
            @Nullable FilterRequest filter,
            @Nullable Integer expected) {

        Act act(Event event) {
            return Act.of(act, mode, reason, List.copyOf(event.content().modes()));
        }

        Selection selection() {
            return new Selection(registrations, filter == null ? null : filter.toFilter());
        }
    }

    /** {@code missed}: the first to whom it was not done, and why. */
    record ActView(
            UUID id,
            String act,
            @Nullable String mode,
            @Nullable String reason,
            Instant askedAt,
            @Nullable Instant finishedAt,
            int total,
            int open,
            List<BulkActs.Outcome> outcomes,
            List<BulkActs.Missed> missed) {}

    /** Shows what an act would do to whom, and to whom not and why. Nothing is done. For the hosts' organisers. */
    @PostMapping("/look")
    Proposal look(@PathVariable UUID id, @RequestBody ActRequest request, Caller caller) {
        var event = mine(id, caller);
        return considering.look(event, request.act(event), request.selection());
    }

    /**
     * Orders an act on many registrations, as it was shown: 409 when it would be done to others by now. It is carried out afterwards,
     * each registration for itself. The id is the caller's own, and the same again is the same act. For the hosts' organisers.
     */
    @PutMapping("/{actId}")
    ActView order(@PathVariable UUID id, @PathVariable UUID actId, @RequestBody ActRequest request, Caller caller) {
        var event = mine(id, caller);
        return view(ordering.order(
                actId,
                event,
                request.act(event),
                request.selection(),
                request.expected() == null ? -1 : request.expected(),
                caller.subject()));
    }

    /** Shows how far an act has come, and to whom it was not done. For the hosts' organisers. */
    @GetMapping("/{actId}")
    ActView one(@PathVariable UUID id, @PathVariable UUID actId, Caller caller) {
        mine(id, caller);
        return view(acts.find(actId)
                .filter(act -> act.eventId().equals(id))
                .orElseThrow(() -> new NotFound("bulk-act", actId)));
    }

    private ActView view(BulkAct act) {
        var progress = acts.progress(act.id());
        return new ActView(
                act.id(),
                act.act().kind().code(),
                act.act().mode(),
                act.act().reason(),
                act.askedAt(),
                act.finishedAt(),
                progress.total(),
                progress.open(),
                progress.outcomes(),
                acts.missed(act.id(), MISSED));
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }
}
