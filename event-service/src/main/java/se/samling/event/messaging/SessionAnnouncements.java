package se.samling.event.messaging;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.event.language.Text;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.PartnerFact;
import se.samling.event.session.SessionFact;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Tells a partner's coordinators of the sessions they may write, and whoever waited for one of the place they have got. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SessionAnnouncements {

    private final Outbox outbox;
    private final Directory directory;
    private final Events events;
    private final Clock clock;

    SessionAnnouncements(Outbox outbox, Directory directory, Events events, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PartnerFact fact) {
        var event = fact.event();
        for (var person : directory.coordinatorsOf(fact.organisationId())) {
            outbox.append(new OutgoingMessage(
                    TopicsAndReadModels.SESSIONS,
                    event.id().toString(),
                    "PartnerInvited",
                    event.version(),
                    new Wire.Session(event.id(), event.slug(), event.content().title(), person, null, null, null)));
        }
    }

    /** The moment sets apart two times that somebody got a place at one session. */
    @EventListener
    void on(SessionFact fact) {
        var place = fact.place();
        var slug = events.find(place.eventId()).orElseThrow().slug();
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.SESSIONS,
                place.eventId().toString(),
                "SessionPlaceGiven",
                clock.instant().toEpochMilli(),
                new Wire.Session(
                        place.eventId(),
                        slug,
                        new Text(fact.title(), null),
                        null,
                        fact.participantId(),
                        place.sessionId(),
                        place.registrationId())));
    }
}
