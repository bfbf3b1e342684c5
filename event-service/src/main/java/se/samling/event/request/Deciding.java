package se.samling.event.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * The host answers. What is approved is done in the same transaction, by the rules of any change, and answering the same twice is
 * answering once. Locks are taken in the order of whoever gives out seats: the event, its pools, then the request.
 */
@Service
public class Deciding {

    private final ChangeRequests requests;
    private final Granting granting;
    private final Events events;
    private final Pools pools;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Deciding(
            ChangeRequests requests,
            Granting granting,
            Events events,
            Pools pools,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.requests = requests;
        this.granting = granting;
        this.events = events;
        this.pools = pools;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Conflict {@code change-does-not-fit} or {@code change-impossible}, and then nothing is done */
    @Transactional
    public ChangeRequest approve(UUID eventId, UUID id, @Nullable String answer) {
        var request = locked(eventId, id, answer);
        if (request.state() == RequestState.APPROVED) {
            return request;
        }
        demandOpen(request);
        return grant(request, said(answer));
    }

    /** For later, when there is room; until then everything stays as it is. */
    @Transactional
    public ChangeRequest queue(UUID eventId, UUID id, @Nullable String answer) {
        var request = locked(eventId, id, answer);
        if (request.state() == RequestState.QUEUED) {
            return request;
        }
        demandOpen(request);
        if (!request.wish().needsRoom()) {
            throw new Conflict("change-needs-no-room");
        }
        return keep(request.queued(said(answer)));
    }

    /** Also of one that waits for room. */
    @Transactional
    public ChangeRequest decline(UUID eventId, UUID id, @Nullable String answer) {
        var request = locked(eventId, id, answer);
        if (request.state() == RequestState.DECLINED) {
            return request;
        }
        demandOpen(request);
        return keep(request.settled(RequestState.DECLINED, said(answer), clock.instant()));
    }

    /** Does what has waited for room. @throws Conflict while there is none */
    @Transactional
    public void serve(UUID eventId, UUID id) {
        var request = locked(eventId, id, null);
        if (request.state() == RequestState.QUEUED) {
            grant(request, request.answer());
        }
    }

    /** The event has begun, or will not be. */
    @Transactional
    public void lapse(UUID id) {
        requests.lock(id).filter(ChangeRequest::open).ifPresent(request -> {
            keep(request.settled(RequestState.LAPSED, request.answer(), clock.instant()));
        });
    }

    /** Settled first, so that the change does not withdraw its own request. */
    private ChangeRequest grant(ChangeRequest request, @Nullable String answer) {
        var after = keep(request.settled(RequestState.APPROVED, answer, clock.instant()));
        granting.grant(request);
        return after;
    }

    private ChangeRequest keep(ChangeRequest after) {
        requests.keep(after);
        facts.publishEvent(new RequestFact(after, Objects.requireNonNullElseGet(after.settledAt(), clock::instant)));
        return after;
    }

    private void demandOpen(ChangeRequest request) {
        if (!request.open()) {
            throw new Conflict("request-settled");
        }
        var event = events.find(request.eventId()).orElseThrow();
        if (event.stored() != EventState.OPEN
                || !clock.instant().isBefore(event.span().start())) {
            throw new Conflict("too-late-to-answer");
        }
    }

    private ChangeRequest locked(UUID eventId, UUID id, @Nullable String answer) {
        var errors = new ArrayList<FieldError>();
        Reading.checkWord(answer, "answer", errors);
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        events.hold(eventId);
        pools.lockAll(eventId);
        return requests.lock(id)
                .filter(request -> request.eventId().equals(eventId))
                .orElseThrow(() -> new NotFound("change-request", id));
    }

    private static @Nullable String said(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }
}
