package se.samling.event.entry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission;
import se.samling.event.admission.Admission.Company;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.admission.AdmissionQueue;
import se.samling.event.invitation.Invitations;
import se.samling.event.participant.Meeting;
import se.samling.event.registration.TypedAddress;
import se.samling.event.schedule.Event;
import se.samling.platform.outbox.TimeOrderedId;

/** Registers people: by an invitation's link or a log-in at once, by an address only after it is proven ({@link Proving}). */
@Service
public class Registering {

    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private final Gate gate;
    private final Recognising recognising;
    private final AdmissionQueue queue;
    private final Meeting meeting;
    private final Invitations invitations;
    private final Clock clock;

    Registering(
            Gate gate,
            Recognising recognising,
            AdmissionQueue queue,
            Meeting meeting,
            Invitations invitations,
            Clock clock) {
        this.gate = gate;
        this.recognising = recognising;
        this.queue = queue;
        this.meeting = meeting;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** A person whose address is proven by link or log-in. */
    public Admission person(UUID eventId, UUID personId, RegistrationForm form) {
        var event = gate.open(eventId);
        return wish(event, recognising.known(personId, form, List.of(event)), form, null)
                .orRefused();
    }

    /** Somebody who only typed an address: the answer is the same for all, the mail says the rest. */
    public void stranger(UUID eventId, RegistrationForm form) {
        var event = gate.open(eventId);
        recognising
                .typed(form, List.of(event))
                .ifPresentOrElse(
                        registrant -> wish(event, registrant, form, null).orRefused(),
                        () -> log.info("a form for {} was filled in by a machine and put aside", event.slug()));
    }

    /** One wish of a checked form; {@code bookingId} when it is one of several dates. Refusals are an outcome here. */
    public Admission wish(Event event, Registrant registrant, RegistrationForm form, @Nullable UUID bookingId) {
        gate.demandOpen(event);
        if (registrant.personId() != null) {
            gate.demandAudience(event, registrant.personId());
        }
        return place(event, registrant, form, bookingId);
    }

    /** The same where nobody asks whether the event is for them. */
    Admission place(Event event, Registrant registrant, RegistrationForm form, @Nullable UUID bookingId) {
        var id = TimeOrderedId.next(clock.instant());
        var outcome = queue.admit(new Wish(
                event.id(),
                registrant.participant().id(),
                form.modeAt(event),
                registrant.proven(),
                id,
                company(form.group(), id, registrant, bookingId),
                registrant.answersAt(event.id())));
        if (registrant.personId() != null && outcome.outcome() != null) {
            invitations.undecline(event.id(), registrant.personId());
        }
        return outcome;
    }

    private Company company(
            @Nullable GroupForm group, UUID registrationId, Registrant registrant, @Nullable UUID bookingId) {
        var organisation = registrant.organisation();
        if (group == null || group.people() == null || organisation == null) {
            return new Company(1, false, null, bookingId);
        }
        var named = group.persons().stream()
                .map(person -> meeting.meet(
                                TypedAddress.clean(person.email()),
                                String.valueOf(person.name()).strip(),
                                registrant.participant().language(),
                                organisation)
                        .id())
                .toList();
        return new Company(group.people(), group.partly(), group.party(registrationId, organisation, named), bookingId);
    }
}
