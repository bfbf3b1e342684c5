package se.samling.notification.entry;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.calendar.CalendarEntry;
import se.samling.notification.calendar.EntryStatus;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.letter.LetterAddresses;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;
import se.samling.platform.link.Link;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;

/** The calendar entry behind somebody's personal link. A link that a hand-over replaced is expired. */
@Component
public class OwnEntries {

    private final SignedLinks links;
    private final Registrations registrations;
    private final Events events;
    private final Readers readers;
    private final CalendarEntries entries;
    private final EventEntries writing;
    private final LetterAddresses addresses;

    public OwnEntries(
            SignedLinks links,
            Registrations registrations,
            Events events,
            Readers readers,
            CalendarEntries entries,
            EventEntries writing,
            LetterAddresses addresses) {
        this.links = links;
        this.registrations = registrations;
        this.events = events;
        this.readers = readers;
        this.entries = entries;
        this.writing = writing;
        this.addresses = addresses;
    }

    /** The entry, cancelled when the registration or the event is. */
    public CalendarEntry byToken(String token) {
        Link link = links.verify("registration", token);
        Registration registration =
                registrations.find(UUID.fromString(link.subject())).orElseThrow(LinkInvalid::new);
        if (link.generation() < registration.linkGeneration()) {
            throw new LinkExpired();
        }
        Event event =
                events.find(registration.eventId()).orElseThrow(() -> new NotFound("event", registration.eventId()));
        Reader reader =
                readers.find(ReaderId.participant(registration.participantId())).orElseThrow(LinkInvalid::new);
        return of(registration, event, reader);
    }

    /** A registration in its reader's calendar: cancelled when it or the event is, tentative while it waits for a place. */
    CalendarEntry of(Registration registration, Event event, Reader reader) {
        int sequence = entries.last(event.eventId(), reader.address())
                .map(put -> Math.max(put.sequence(), event.sequence()))
                .orElse(event.sequence());
        return writing.personal(
                event,
                registration.in(event.mode()),
                reader,
                sequence,
                status(registration, event),
                addresses.registration(event, registration));
    }

    private static EntryStatus status(Registration registration, Event event) {
        if (registration.cancelled()) {
            return EntryStatus.CANCELLED;
        }
        EntryStatus ofEvent = EventEntries.status(event);
        return registration.waiting() && ofEvent == EntryStatus.CONFIRMED ? EntryStatus.TENTATIVE : ofEvent;
    }
}
