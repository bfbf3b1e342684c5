package se.samling.notification.entry;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.calendar.CalendarEntry;
import se.samling.notification.calendar.Calendars;
import se.samling.notification.event.Events;
import se.samling.notification.letter.LetterAddresses;
import se.samling.notification.letter.Words;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;
import se.samling.platform.link.Link;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;

/**
 * Somebody's own calendar: a feed of all they are registered for, at an address that only they know. Whoever gave it away by
 * mistake renews it, and the old one is over.
 */
@Component
@Transactional
public class PersonalFeeds {

    private static final Period KEPT = Period.ofYears(1);

    private final SignedLinks links;
    private final CalendarFeeds feeds;
    private final Readers readers;
    private final Registrations registrations;
    private final Events events;
    private final OwnEntries entries;
    private final LetterAddresses addresses;
    private final Words words;
    private final Clock clock;

    public PersonalFeeds(
            SignedLinks links,
            CalendarFeeds feeds,
            Readers readers,
            Registrations registrations,
            Events events,
            OwnEntries entries,
            LetterAddresses addresses,
            Words words,
            Clock clock) {
        this.links = links;
        this.feeds = feeds;
        this.readers = readers;
        this.registrations = registrations;
        this.events = events;
        this.entries = entries;
        this.addresses = addresses;
        this.words = words;
        this.clock = clock;
    }

    /** Where the person's feed is now, as a full public address. */
    public String address(UUID personId) {
        return addresses.calendar(personId, feeds.generation(personId));
    }

    /** A new address; every earlier one answers {@link LinkExpired} from now on. */
    public String renew(UUID personId) {
        return addresses.calendar(personId, feeds.renew(personId));
    }

    /** Part of an erasure. */
    public void erase(UUID personId) {
        feeds.erase(personId);
    }

    /**
     * The feed behind an address: places and waiting places of the last year and to come, and what was cancelled for
     * everybody. What the person cancelled is left out, and so leaves the calendar. @throws LinkExpired after a renewal
     */
    public String byToken(String token) {
        Link link = links.verify("calendar", token);
        UUID personId = UUID.fromString(link.subject());
        Reader reader = readers.find(ReaderId.person(personId)).orElseThrow(LinkInvalid::new);
        if (link.generation() < feeds.generation(personId)) {
            throw new LinkExpired();
        }
        var from = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KEPT);
        return Calendars.feed(
                words.say(reader.language(), "calendar.mine"),
                registrations.ofPerson(personId, reader.address(), from).stream()
                        .flatMap(registration -> entry(registration, reader))
                        .toList());
    }

    /** A registration can be known before its event; the next reading of the feed has both. */
    private Stream<CalendarEntry> entry(Registration registration, Reader reader) {
        return events.find(registration.eventId()).map(event -> entries.of(registration, event, reader)).stream();
    }
}
