package se.samling.event.registration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Admitting.RegistrationFacts;
import se.samling.event.registration.Serving.Given;
import se.samling.event.schedule.RoomChanged;
import se.samling.event.schedule.RoomChanged.Consent;

/**
 * More room lets in whoever is first in the queue, but only as many as the host has agreed to (lesson 6). The count is made under the
 * locks that the places are given under: when it is another than was said, the whole act is undone and the right one is told.
 */
@Service
class MakingRoom {

    private final SeatLocks locks;
    private final Serving serving;
    private final Participants participants;
    private final ApplicationEventPublisher facts;

    MakingRoom(SeatLocks locks, Serving serving, Participants participants, ApplicationEventPublisher facts) {
        this.locks = locks;
        this.serving = serving;
        this.participants = participants;
        this.facts = facts;
    }

    /** @throws PlacesToGive when more or fewer than was agreed to would get a place */
    @EventListener
    @Transactional
    public void on(RoomChanged changed) {
        var happened = new ArrayList<RegistrationFact>();
        var given = new ArrayList<Given>();
        for (var pool : locks.all(changed.eventId())) {
            given.addAll(serving.settle(pool, new Counter(pool), happened));
        }
        int people = given.stream().mapToInt(Given::seats).sum();
        boolean agreed = switch (changed.consent()) {
            case Consent.Any any -> true;
            case Consent.People expected -> expected.number() == people;
            case Consent.Rehearsal rehearsal -> false;
        };
        if (!agreed) {
            throw new PlacesToGive(given.stream().map(this::place).toList());
        }
        if (!happened.isEmpty()) {
            facts.publishEvent(new RegistrationFacts(List.copyOf(happened)));
        }
    }

    private PlacesToGive.Place place(Given given) {
        var registration = given.registration();
        var participant = participants.find(registration.participantId()).orElseThrow();
        return new PlacesToGive.Place(
                registration.id(),
                registration.mode(),
                participant.name(),
                participant.organisation(),
                given.seats(),
                registration.offered() ? registration.offeredUntil() : null);
    }
}
