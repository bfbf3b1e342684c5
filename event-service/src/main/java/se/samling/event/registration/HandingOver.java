package se.samling.event.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.form.Answers;
import se.samling.event.participant.Meeting;
import se.samling.event.registration.Admitting.RegistrationFacts;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Gives a place to a colleague: the place stays taken throughout, the old link ends, the colleague gets one of their own. */
@Service
public class HandingOver {

    private final Registrations registrations;
    private final Pools pools;
    private final Meeting meeting;
    private final Answers answers;
    private final ApplicationEventPublisher facts;

    HandingOver(
            Registrations registrations,
            Pools pools,
            Meeting meeting,
            Answers answers,
            ApplicationEventPublisher facts) {
        this.registrations = registrations;
        this.pools = pools;
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
        pools.lockAll(registrations.find(registrationId).orElseThrow().eventId());
        var before = registrations.find(registrationId).orElseThrow();
        if (before.state() != RegistrationState.CONFIRMED && before.state() != RegistrationState.WAITING) {
            throw new Conflict("nothing-to-hand-over");
        }
        var colleague = meeting.meet(address, name.strip(), language, null);
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
        var after = before.handedTo(colleague.id());
        registrations.save(List.of(after));
        answers.forget(after.id());
        facts.publishEvent(new RegistrationFacts(
                List.of(new RegistrationFact.RegistrationHandedOver(after, before.participantId()))));
    }
}
