package se.samling.event.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.invitation.InvitationFact;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.participant.ParticipantFact;
import se.samling.event.registration.Admitting.RegistrationFacts;
import se.samling.event.registration.KeptBack;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationFact;
import se.samling.event.schedule.Circle;
import se.samling.event.schedule.Events;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts about people's places become messages, in the transaction in which they became true. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Announcements {

    private final Outbox outbox;
    private final Events events;
    private final KeptBack keptBack;

    Announcements(Outbox outbox, Events events, KeptBack keptBack) {
        this.outbox = outbox;
        this.events = events;
        this.keptBack = keptBack;
    }

    @EventListener
    void on(RegistrationFacts facts) {
        outbox.append(facts.facts().stream().map(this::message).toList());
    }

    @EventListener
    void on(ParticipantFact fact) {
        outbox.append(
                switch (fact) {
                    case ParticipantFact.ParticipantChanged changed -> {
                        var p = changed.participant();
                        yield new OutgoingMessage(
                                TopicsAndReadModels.PARTICIPANTS,
                                p.id().toString(),
                                "ParticipantChanged",
                                p.version(),
                                new Wire.Participant(
                                        p.id(), p.personId(), p.email(), p.name(), p.language(), p.organisation()));
                    }
                    case ParticipantFact.ParticipantErased erased ->
                        OutgoingMessage.tombstone(
                                TopicsAndReadModels.PARTICIPANTS,
                                erased.participantId().toString());
                });
    }

    @EventListener
    void on(InvitationFact fact) {
        var invitation = fact.invitation();
        var type = switch (fact) {
            case InvitationFact.SaveTheDateIssued issued -> "SaveTheDateIssued";
            case InvitationFact.InvitationIssued issued -> "InvitationIssued";
            case InvitationFact.InvitationDeclined declined -> "InvitationDeclined";
        };
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.INVITATIONS,
                invitation.id().toString(),
                type,
                invitation.version(),
                new Wire.Invitation(
                        invitation.id(),
                        invitation.eventId(),
                        invitation.personId(),
                        invitation.networkIds(),
                        round(invitation.series()))));
    }

    private Wire.@Nullable SeriesRound round(Circle.@Nullable InSeries series) {
        return series == null || series.round() == null
                ? null
                : new Wire.SeriesRound(series.id(), series.round(), events.ofRound(series));
    }

    private OutgoingMessage message(RegistrationFact fact) {
        return switch (fact) {
            case RegistrationFact.RegistrationRequested f ->
                message("RegistrationRequested", f.registration(), null, null);
            case RegistrationFact.RegistrationConfirmed f ->
                message("RegistrationConfirmed", f.registration(), null, null);
            case RegistrationFact.RegistrationWaiting f ->
                message("RegistrationWaiting", f.registration(), f.position(), null, f.keptBack(), null);
            case RegistrationFact.RegistrationOffered f -> message("RegistrationOffered", f.registration(), null, null);
            case RegistrationFact.RegistrationPromoted f ->
                message("RegistrationPromoted", f.registration(), null, null);
            case RegistrationFact.RegistrationChanged f -> message("RegistrationChanged", f.registration(), null, null);
            case RegistrationFact.RegistrationFollowed f ->
                message("RegistrationFollowed", f.registration(), f.position(), null);
            case RegistrationFact.RegistrationHandedOver f ->
                message("RegistrationHandedOver", f.registration(), null, f.previousParticipantId());
            case RegistrationFact.RegistrationCancelled f ->
                message("RegistrationCancelled", f.registration(), null, null, false, f.reason());
            case RegistrationFact.RegistrationExpired f -> message("RegistrationExpired", f.registration(), null, null);
        };
    }

    private OutgoingMessage message(
            String type, Registration r, @Nullable Integer position, @Nullable UUID previousParticipantId) {
        return message(type, r, position, previousParticipantId, keptBack.by(r), null);
    }

    private static OutgoingMessage message(
            String type,
            Registration r,
            @Nullable Integer position,
            @Nullable UUID previousParticipantId,
            boolean keptBack,
            @Nullable String reason) {
        return new OutgoingMessage(
                TopicsAndReadModels.REGISTRATIONS,
                r.id().toString(),
                type,
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
                        position,
                        r.linkGeneration(),
                        previousParticipantId,
                        r.cancelledBy(),
                        r.offered() ? r.offeredUntil() : null,
                        keptBack,
                        reason));
    }
}
