package se.samling.event.registration;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.registration.Admitting.RegistrationFacts;

/** Something that belongs to a registration changes elsewhere: under the locks that its versions are counted under, and told. */
@Component
public class Amending {

    private final SeatLocks locks;
    private final Registrations registrations;
    private final ApplicationEventPublisher facts;

    Amending(SeatLocks locks, Registrations registrations, ApplicationEventPublisher facts) {
        this.locks = locks;
        this.registrations = registrations;
        this.facts = facts;
    }

    /** Whoever amends several does so in the order of their events. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(UUID registrationId, Runnable change) {
        locks.all(registrations.find(registrationId).orElseThrow().eventId());
        var before = registrations.find(registrationId).orElseThrow();
        change.run();
        if (before.counts()) {
            var after = before.now(before.standing());
            registrations.save(List.of(after));
            facts.publishEvent(new RegistrationFacts(List.of(new RegistrationFact.RegistrationChanged(after))));
        }
    }
}
