package se.samling.event.request;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.change.LateChanges;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.schedule.Events;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Somebody asks for a change, and perhaps thinks better of it. */
@Service
public class Wishing {

    private final ChangeRequests requests;
    private final Reading reading;
    private final LateChanges late;
    private final Events events;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Wishing(
            ChangeRequests requests,
            Reading reading,
            LateChanges late,
            Events events,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.requests = requests;
        this.reading = reading;
        this.late = late;
        this.events = events;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The same wish sent twice is one request.
     *
     * @throws Conflict before the deadline, once it has begun, without a place, or while another request is open
     * @throws InvalidField naming each field that cannot be taken
     */
    @Transactional
    public ChangeRequest ask(Registration registration, Reading.Typed typed) {
        if (!late.onRequest(registration)) {
            throw new Conflict(refusal(registration));
        }
        var wish = reading.read(registration, typed);
        var now = clock.instant();
        var request = ChangeRequest.of(TimeOrderedId.next(now), registration, wish, typed.said(), now);
        if (requests.add(request)) {
            facts.publishEvent(new RequestFact(request, now));
            return request;
        }
        return requests.lockOpen(registration.id())
                .filter(open -> open.wish().equals(wish) && Objects.equals(open.word(), request.word()))
                .orElseThrow(() -> new Conflict("request-open"));
    }

    /** Withdrawing what is withdrawn changes nothing. @throws Conflict when it has been answered */
    @Transactional
    public ChangeRequest withdraw(Registration registration, UUID id) {
        var request = requests.lock(id)
                .filter(one -> one.registrationId().equals(registration.id())
                        && one.participantId().equals(registration.participantId()))
                .orElseThrow(() -> new NotFound("change-request", id));
        if (request.state() == RequestState.WITHDRAWN) {
            return request;
        }
        if (!request.open()) {
            throw new Conflict("request-answered");
        }
        var now = clock.instant();
        var after = request.settled(RequestState.WITHDRAWN, request.answer(), now);
        requests.keep(after);
        facts.publishEvent(new RequestFact(after, now));
        return after;
    }

    private String refusal(Registration registration) {
        if (registration.state() != RegistrationState.CONFIRMED) {
            return "no-place-to-change";
        }
        var event = events.find(registration.eventId()).orElseThrow();
        return event.takesRegistrations(clock.instant()) ? "change-directly" : "too-late-to-ask";
    }
}
