package se.samling.event.waiting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.Counter;
import se.samling.event.admission.SeatLocks;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.participant.Participants;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.schedule.RoomChanged;
import se.samling.event.waiting.Serving.Given;

/**
 * More room lets in whoever is first in the queue. Whoever made it is told who they are, under the locks that the places are given
 * under.
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

    @EventListener
    @Transactional
    public void on(RoomChanged changed) {
        var happened = new ArrayList<RegistrationFact>();
        var given = new ArrayList<Given>();
        for (var pool : locks.all(changed.eventId())) {
            given.addAll(serving.settle(pool, new Counter(pool), happened));
        }
        changed.agreement().gives(given.stream().map(this::place).toList());
        if (!happened.isEmpty()) {
            facts.publishEvent(new RegistrationFacts(List.copyOf(happened)));
        }
    }

    private PlacesToGive.Place place(Given given) {
        var registration = given.registration();
        var participant = participants.find(registration.participantId()).orElseThrow();
        return new PlacesToGive.Place(
                registration.eventId(),
                registration.id(),
                registration.mode(),
                participant.name(),
                participant.organisation(),
                given.seats(),
                registration.offered() ? registration.offeredUntil() : null,
                null);
    }
}
