package se.samling.membership.person;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.outbox.TimeOrderedId;

/** Gets to know people, and what they say about themselves. */
@Service
public class Knowing {

    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Knowing(People people, ApplicationEventPublisher facts, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** The person of that address, made now if nobody has it; what a stranger types changes nobody who is known. */
    @Transactional
    public Person meet(EmailAddress email, String name, String language) {
        var id = TimeOrderedId.next(clock.instant());
        var person = people.addIfNew(id, email, name, language);
        if (person.id().equals(id)) {
            facts.publishEvent(new PersonFact.PersonChanged(id));
        } else if (!person.proven()) {
            return change(person, name, language, person.organisationId(), false);
        }
        return person;
    }

    /** The address is proven; the organisation too if it is known now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person prove(Person person, @Nullable UUID organisationId) {
        var employer = organisationId == null ? person.organisationId() : organisationId;
        if (person.proven() && java.util.Objects.equals(employer, person.organisationId())) {
            return person;
        }
        return change(person, person.name(), person.language(), employer, true);
    }

    @Transactional
    public Person change(Person person, String name, String language, @Nullable UUID organisationId, boolean proven) {
        people.update(person.id(), name, language, organisationId, proven);
        facts.publishEvent(new PersonFact.PersonChanged(person.id()));
        return people.find(person.id()).orElseThrow();
    }
}
