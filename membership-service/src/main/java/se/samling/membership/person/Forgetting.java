package se.samling.membership.person;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases people: the row goes, a tombstone tells every service. */
@Service
public class Forgetting {

    private final People people;
    private final ApplicationEventPublisher facts;

    Forgetting(People people, ApplicationEventPublisher facts) {
        this.people = people;
        this.facts = facts;
    }

    @Transactional
    public void forget(UUID personId) {
        facts.publishEvent(new PersonFact.PersonErased(personId));
        people.delete(personId);
    }

    /** People who never proved their address and wait for nothing. */
    @Transactional
    public int forgetUnproven() {
        var gone = people.unprovenWithoutApplication();
        gone.forEach(this::forget);
        return gone.size();
    }
}
