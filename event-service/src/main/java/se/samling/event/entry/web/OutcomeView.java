package se.samling.event.entry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.admission.Admission;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.RegistrationState;

/** What became of a registration; token is the personal link's. */
record OutcomeView(
        String outcome,
        @Nullable UUID registrationId,
        @Nullable Integer position,
        @Nullable String token) {

    static OutcomeView of(Admission admission, PersonalLinks links, Headcounts headcounts) {
        return switch (admission) {
            case Admission.Confirmed c ->
                new OutcomeView("confirmed", c.registration().id(), null, links.own(c.registration()));
            case Admission.Waiting w ->
                new OutcomeView("waiting", w.registration().id(), w.position(), links.own(w.registration()));
            case Admission.AlreadyRegistered a ->
                new OutcomeView(
                        "already-registered",
                        a.registration().id(),
                        a.registration().state() == RegistrationState.WAITING
                                ? headcounts.position(a.registration())
                                : null,
                        links.own(a.registration()));
            case Admission.AwaitingProof a -> new OutcomeView("proof-sent", null, null, null);
            case Admission.Refused r -> throw new IllegalStateException("refusals are problems");
        };
    }
}
