package se.samling.event.change;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.SeatLocks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.Registrations;

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
            tell(List.of(before));
        }
    }

    /**
     * Something that all people with a place are told with has changed: those whom {@code concerned} picks are told of as they stand.
     *
     * @param after the last one that was looked at, or none
     * @return the last one that was looked at now; none when there are no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> tellAgain(
            UUID eventId, @Nullable UUID after, int most, UnaryOperator<List<Registration>> concerned) {
        locks.all(eventId);
        var seated = registrations.seated(eventId, after, most);
        tell(concerned.apply(seated));
        return seated.isEmpty()
                ? Optional.empty()
                : Optional.of(seated.getLast().id());
    }

    private void tell(List<Registration> unchanged) {
        var counted = unchanged.stream().map(one -> one.now(one.standing())).toList();
        registrations.save(counted);
        facts.publishEvent(new RegistrationFacts(counted.stream()
                .<RegistrationFact>map(RegistrationFact.RegistrationChanged::new)
                .toList()));
    }
}
