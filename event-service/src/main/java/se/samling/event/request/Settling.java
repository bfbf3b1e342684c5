package se.samling.event.request;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.participant.ParticipantFact;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.Registrations;
import se.samling.platform.problem.Conflict;

/**
 * What becomes of requests without anybody's answer: those that wait for room are done when there is some, those whose event begins
 * lapse, and a place that is gone takes its request with it. Each in a transaction of its own: whoever is stopped midway, or meets
 * another replica, does what is left.
 */
@Service
public class Settling {

    private static final Duration WORDS_LAST = Duration.ofDays(90);

    private final ChangeRequests requests;
    private final Registrations registrations;
    private final Deciding deciding;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Settling(
            ChangeRequests requests,
            Registrations registrations,
            Deciding deciding,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.requests = requests;
        this.registrations = registrations;
        this.deciding = deciding;
        this.facts = facts;
        this.clock = clock;
    }

    /** Who asked first is served first; the waiting list of the same seats comes before all of them. */
    @Scheduled(fixedDelayString = "PT20S")
    public void settle() {
        requests.overdue(clock.instant()).forEach(deciding::lapse);
        for (var event : requests.eventsWithQueued()) {
            while (serveFirst(event)) {
                // what was done may have made room for somebody who stands further ahead
            }
        }
        requests.forgetWords(clock.instant().minus(WORDS_LAST));
    }

    /** Serves the first of an event whose turn it is; false when nobody's is. */
    private boolean serveFirst(UUID eventId) {
        var full = new HashSet<String>();
        for (var queued : requests.queued(eventId)) {
            var mode = mode(queued);
            if (full.contains(mode)) {
                continue;
            }
            try {
                deciding.serve(eventId, queued.id());
                return true;
            } catch (DoesNotFit notYet) {
                if (!notYet.shareIsFull()) {
                    full.add(mode);
                }
            } catch (Conflict impossible) {
                // stands in nobody's way; its host sees it and declines it
            }
        }
        return false;
    }

    /** Whose seats it waits for. */
    private String mode(ChangeRequest queued) {
        var mode = queued.wish().mode();
        return mode != null
                ? mode
                : registrations
                        .find(queued.registrationId())
                        .map(Registration::mode)
                        .orElse("");
    }

    @EventListener
    @Transactional
    public void on(RegistrationFacts happened) {
        for (var fact : happened.facts()) {
            if (fact instanceof RegistrationFact.RegistrationCancelled
                    || fact instanceof RegistrationFact.RegistrationHandedOver) {
                withdraw(fact.registration().id());
            }
        }
    }

    @EventListener
    @Transactional
    public void on(ParticipantFact fact) {
        if (fact instanceof ParticipantFact.ParticipantErased erased) {
            requests.forget(erased.participantId());
        }
    }

    private void withdraw(UUID registrationId) {
        requests.lockOpen(registrationId).ifPresent(request -> {
            var after = request.settled(RequestState.WITHDRAWN, request.answer(), clock.instant());
            requests.keep(after);
            facts.publishEvent(new RequestFact(after, Objects.requireNonNull(after.settledAt())));
        });
    }
}
