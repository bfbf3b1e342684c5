package se.samling.event.change;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.form.Answers;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.Registrations;

/** Gives held seats back after their half hour or when an offer's time is over, and forgets requests that nobody proved in a day. */
@Service
class Expiring {

    private static final Duration LINK_LASTS = Duration.ofHours(25);

    private final Holds holds;
    private final Registrations registrations;
    private final Leaving leaving;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Expiring(
            Holds holds,
            Registrations registrations,
            Leaving leaving,
            Answers answers,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.holds = holds;
        this.registrations = registrations;
        this.leaving = leaving;
        this.answers = answers;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S")
    void expire() {
        holds.eventsWithOverdue(clock.instant()).forEach(leaving::release);
        transaction.executeWithoutResult(status -> {
            for (var never : holds.neverProven(clock.instant().minus(LINK_LASTS))) {
                registrations.delete(never.id());
                answers.forget(never.id());
                var gone = never.cancelled(null);
                facts.publishEvent(new RegistrationFacts(List.of(new RegistrationFact.RegistrationExpired(gone))));
            }
        });
    }
}
