package se.samling.event.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.admission.Admitting.RegistrationFacts;
import se.samling.event.answer.Unanswered;
import se.samling.event.language.Text;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.waiting.KeptBack;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts about people's places become messages, in the transaction in which they became true. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegistrationAnnouncements {

    private final Outbox outbox;
    private final KeptBack keptBack;
    private final Unanswered unanswered;

    RegistrationAnnouncements(Outbox outbox, KeptBack keptBack, Unanswered unanswered) {
        this.outbox = outbox;
        this.keptBack = keptBack;
        this.unanswered = unanswered;
    }

    @EventListener
    void on(RegistrationFacts happened) {
        var facts = happened.facts();
        var open =
                unanswered.of(facts.stream().map(RegistrationFact::registration).toList());
        outbox.append(facts.stream()
                .map(fact -> message(fact, open.getOrDefault(fact.registration().id(), List.of())))
                .toList());
    }

    private OutgoingMessage message(RegistrationFact fact, List<Text> open) {
        var r = fact.registration();
        return new OutgoingMessage(
                TopicsAndReadModels.REGISTRATIONS,
                r.id().toString(),
                type(fact),
                r.version(),
                new Wire.Registration(
                        r.id(),
                        r.eventId(),
                        r.participantId(),
                        r.state().word(),
                        r.mode(),
                        r.standing().seats(),
                        r.standing().wanted(),
                        r.ties().partyId(),
                        r.ties().bookingId(),
                        position(fact),
                        r.linkGeneration(),
                        fact instanceof RegistrationFact.RegistrationHandedOver f ? f.previousParticipantId() : null,
                        r.cancelledBy(),
                        r.offered() ? r.offeredUntil() : null,
                        fact instanceof RegistrationFact.RegistrationWaiting f ? f.keptBack() : keptBack.by(r),
                        open,
                        fact instanceof RegistrationFact.RegistrationCancelled f ? f.reason() : null));
    }

    private static String type(RegistrationFact fact) {
        return switch (fact) {
            case RegistrationFact.RegistrationRequested f -> "RegistrationRequested";
            case RegistrationFact.RegistrationConfirmed f -> "RegistrationConfirmed";
            case RegistrationFact.RegistrationWaiting f -> "RegistrationWaiting";
            case RegistrationFact.RegistrationOffered f -> "RegistrationOffered";
            case RegistrationFact.RegistrationPromoted f -> "RegistrationPromoted";
            case RegistrationFact.RegistrationChanged f -> "RegistrationChanged";
            case RegistrationFact.RegistrationFollowed f -> "RegistrationFollowed";
            case RegistrationFact.RegistrationHandedOver f -> "RegistrationHandedOver";
            case RegistrationFact.RegistrationCancelled f -> "RegistrationCancelled";
            case RegistrationFact.RegistrationExpired f -> "RegistrationExpired";
        };
    }

    private static @Nullable Integer position(RegistrationFact fact) {
        return switch (fact) {
            case RegistrationFact.RegistrationWaiting f -> Integer.valueOf(f.position());
            case RegistrationFact.RegistrationFollowed f -> f.position();
            default -> null;
        };
    }
}
