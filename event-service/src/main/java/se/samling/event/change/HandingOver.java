package se.samling.event.change;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.admission.Belonging;
import se.samling.event.admission.SeatLocks;
import se.samling.event.form.Answers;
import se.samling.event.participant.Meeting;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.registration.TypedAddress;
import se.samling.event.waiting.Serving;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Gives a place to a colleague: the place stays taken throughout, the old link ends, the colleague gets one of their own. */
@Service
public class HandingOver {

    private final Registrations registrations;
    private final SeatLocks locks;
    private final Serving serving;
    private final Belonging belonging;
    private final Meeting meeting;
    private final Answers answers;
    private final ApplicationEventPublisher facts;

    HandingOver(
            Registrations registrations,
            SeatLocks locks,
            Serving serving,
            Belonging belonging,
            Meeting meeting,
            Answers answers,
            ApplicationEventPublisher facts) {
        this.registrations = registrations;
        this.locks = locks;
        this.serving = serving;
        this.belonging = belonging;
        this.meeting = meeting;
        this.answers = answers;
        this.facts = facts;
    }

    @Transactional
    public void handOver(UUID registrationId, @Nullable String name, @Nullable String email, String language) {
        var errors = new ArrayList<FieldError>();
        if (name == null || name.isBlank()) {
            errors.add(FieldError.of("name", "required"));
        }
        var address = TypedAddress.check(email, "email", errors);
        if (name == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        locks.all(registrations.find(registrationId).orElseThrow().eventId());
        var before = registrations.find(registrationId).orElseThrow();
        if (before.state() != RegistrationState.CONFIRMED && before.state() != RegistrationState.WAITING) {
            throw new Conflict("nothing-to-hand-over");
        }
        boolean limited = belonging.limited(before.eventId());
        var colleague = meeting.meet(address, name.strip(), language, limited ? belonging.organisation(before) : null);
        if (colleague.id().equals(before.participantId())) {
            throw new InvalidField("email", "own-address");
        }
        var theirs = registrations.of(before.eventId(), colleague.id());
        if (theirs.isPresent()) {
            if (theirs.get().state() == RegistrationState.CONFIRMED
                    || theirs.get().seated()) {
                throw new InvalidField("email", "colleague-registered");
            }
            throw new InvalidField("email", "colleague-known");
        }
        if (limited && !before.leads()) {
            belonging.demandRoomAt(colleague.organisation(), before, "email");
        }
        var after = before.handedTo(colleague.id());
        registrations.save(List.of(after));
        answers.forget(after.id());
        var happened = new ArrayList<RegistrationFact>();
        happened.add(new RegistrationFact.RegistrationHandedOver(after, before.participantId()));
        serving.settleOthers(before.eventId(), happened);
        facts.publishEvent(new RegistrationFacts(happened));
    }
}
