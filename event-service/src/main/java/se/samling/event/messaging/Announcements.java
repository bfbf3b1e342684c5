package se.samling.event.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.invitation.InvitationFact;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.participant.ParticipantFact;
import se.samling.event.schedule.Circle;
import se.samling.event.schedule.Events;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts about people and invitations become messages, in the transaction in which they became true. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Announcements {

    private final Outbox outbox;
    private final Events events;

    Announcements(Outbox outbox, Events events) {
        this.outbox = outbox;
        this.events = events;
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
}
