package se.samling.notification.telling;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;

/**
 * A programme was published: whoever had a place before, as participants of a cohort do, gets no invitation and hears of the programme
 * instead. Whichever message comes first, of the event or of the registration.
 */
@Service
@Transactional
public class ProgrammeNews {

    /** A programme is published once. */
    private static final long ONCE = 0;

    private final Events events;
    private final Registrations registrations;
    private final Deliveries deliveries;

    public ProgrammeNews(Events events, Registrations registrations, Deliveries deliveries) {
        this.events = events;
        this.registrations = registrations;
        this.deliveries = deliveries;
    }

    public void published(Event event, Instant occurredAt) {
        events.opened(event.eventId(), occurredAt);
        registrations.concerned(event.eventId(), occurredAt).stream()
                .filter(Registration::counts)
                .forEach(registration -> tell(registration, occurredAt));
    }

    /** @param knownAt when the registration came to stand as it does */
    public void catchUp(Registration registration, Instant knownAt) {
        events.openedAt(registration.eventId())
                .filter(knownAt::isBefore)
                .ifPresent(openedAt -> tell(registration, openedAt));
    }

    private void tell(Registration registration, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutEvent(
                        Purpose.PROGRAMME_PUBLISHED,
                        registration.registrationId(),
                        ONCE,
                        ReaderId.participant(registration.participantId()),
                        registration.eventId(),
                        Map.of()),
                occurredAt);
    }
}
