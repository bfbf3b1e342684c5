package se.samling.event.participant;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.platform.outbox.TimeOrderedId;

/** Meets participants: a known person by their own name, a stranger by what they typed. */
@Service
public class Meeting {

    private final Participants participants;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Meeting(Participants participants, Directory directory, ApplicationEventPublisher facts, Clock clock) {
        this.participants = participants;
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The participant of that address (small letters), made now if new; a stranger's words change nobody who is known, but may say
     * the organisation where none was said before.
     */
    @Transactional
    public Participant meet(String email, String name, String language, @Nullable String organisation) {
        var person = directory.personByEmail(email);
        var wanted = person.map(known -> of(known, organisation))
                .orElseGet(() -> new Participant(
                        TimeOrderedId.next(clock.instant()), null, email, name, language, organisation, 1));
        var participant = participants.addIfNew(wanted);
        if (participant.id().equals(wanted.id())) {
            facts.publishEvent(new ParticipantFact.ParticipantChanged(participant));
            return participant;
        }
        return participant.organisation() == null && organisation != null && !organisation.isBlank()
                ? change(participant, participant.name(), participant.language(), organisation)
                : participant;
    }

    /** What a participant changes about themselves, their address proven. */
    @Transactional
    public Participant change(Participant before, String name, String language, @Nullable String organisation) {
        if (before.name().equals(name)
                && before.language().equals(language)
                && Objects.equals(before.organisation(), organisation)) {
            return before;
        }
        var after = participants.update(before.id(), before.personId(), name, language, organisation);
        facts.publishEvent(new ParticipantFact.ParticipantChanged(after));
        return after;
    }

    /** A person became known: whoever registered with that address is them. */
    @Transactional
    public void join(KnownPerson person) {
        participants
                .byEmail(person.email())
                .filter(found -> !person.id().equals(found.personId())
                        || !found.name().equals(person.name())
                        || !found.language().equals(person.language()))
                .ifPresent(found -> facts.publishEvent(new ParticipantFact.ParticipantChanged(participants.update(
                        found.id(),
                        person.id(),
                        person.name(),
                        person.language(),
                        person.organisation() == null ? found.organisation() : person.organisation()))));
    }

    @Transactional
    public void erase(UUID personId) {
        participants.ofPerson(personId).forEach(participant -> {
            participants.erase(participant.id());
            facts.publishEvent(new ParticipantFact.ParticipantErased(participant.id()));
        });
    }

    private Participant of(KnownPerson person, @Nullable String organisation) {
        return new Participant(
                TimeOrderedId.next(clock.instant()),
                person.id(),
                person.email(),
                person.name(),
                person.language(),
                person.organisation() == null ? organisation : person.organisation(),
                1);
    }
}
