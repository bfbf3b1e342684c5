package se.samling.event.entry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.admission.AdmissionQueue;
import se.samling.event.directory.Directory;
import se.samling.event.participant.Participants;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;

/** The link in the mail was followed: the address is proven, and the registration is settled. */
@Service
public class Proving {

    private final Registrations registrations;
    private final Participants participants;
    private final Events events;
    private final Directory directory;
    private final Gate gate;
    private final AdmissionQueue queue;

    Proving(
            Registrations registrations,
            Participants participants,
            Events events,
            Directory directory,
            Gate gate,
            AdmissionQueue queue) {
        this.registrations = registrations;
        this.participants = participants;
        this.events = events;
        this.directory = directory;
        this.gate = gate;
        this.queue = queue;
    }

    public Optional<Event> eventOf(UUID registrationId) {
        return registrations.find(registrationId).flatMap(registration -> events.find(registration.eventId()));
    }

    /** Followed again, it says how the registration stands. */
    public Admission prove(UUID registrationId) {
        var registration =
                registrations.find(registrationId).orElseThrow(() -> new NotFound("registration", registrationId));
        if (registration.state() != RegistrationState.AWAITING_PROOF) {
            return new Admission.AlreadyRegistered(registration);
        }
        var event = events.find(registration.eventId()).orElseThrow();
        var participant = participants.find(registration.participantId()).orElseThrow();
        gate.demandAudience(
                event,
                directory
                        .personByEmail(participant.email())
                        .map(person -> person.id())
                        .orElse(null));
        var wish = new Wish(event.id(), participant.id(), registration.mode(), true, registrationId);
        return queue.admit(wish).orRefused();
    }
}
