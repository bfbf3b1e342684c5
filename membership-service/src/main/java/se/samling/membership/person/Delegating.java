package se.samling.membership.person;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people roles for a host organisation, and takes them back. */
@Service
public class Delegating {

    private final People people;
    private final Knowing knowing;
    private final ApplicationEventPublisher facts;

    Delegating(People people, Knowing knowing, ApplicationEventPublisher facts) {
        this.people = people;
        this.knowing = knowing;
        this.facts = facts;
    }

    /** An administrator vouches for the address. */
    @Transactional
    public Person delegate(EmailAddress email, String name, String language, UUID organisationId, String role) {
        var person = knowing.meet(email, name, language);
        var proven = knowing.change(person, person.name(), person.language(), organisationId, true);
        people.delegate(new Delegation(proven.id(), organisationId, role));
        people.touch(proven.id());
        facts.publishEvent(new DelegationFact(proven.id()));
        return proven;
    }

    /** False when there was none. */
    @Transactional
    public boolean withdraw(UUID personId, UUID organisationId) {
        if (!people.withdraw(personId, organisationId)) {
            return false;
        }
        people.touch(personId);
        facts.publishEvent(new DelegationFact(personId));
        return true;
    }
}
