package se.samling.notification.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.calendar.Attendee;
import se.samling.notification.calendar.CalendarEntry;
import se.samling.notification.calendar.EntryStatus;
import se.samling.notification.event.Event;
import se.samling.notification.language.Language;
import se.samling.notification.letter.EventFacts;
import se.samling.notification.letter.LetterAddresses;
import se.samling.notification.letter.Words;
import se.samling.notification.people.Reader;
import se.samling.notification.registration.Registration;

/** Makes calendar entries of events: the public one, and the personal one of a reader. */
@Component
public class EventEntries {

    private final EventFacts facts;
    private final LetterAddresses addresses;
    private final Words words;
    private final Clock clock;

    public EventEntries(EventFacts facts, LetterAddresses addresses, Words words, Clock clock) {
        this.facts = facts;
        this.addresses = addresses;
        this.words = words;
        this.clock = clock;
    }

    /** The UID is the event's and never changes, so that every later entry finds the first one. */
    public static String uid(Event event) {
        return uid(event.eventId());
    }

    public static String uid(UUID eventId) {
        return "event-" + eventId + "@samling";
    }

    /** For feeds and downloads: no attendee, no way in. */
    public CalendarEntry open(Event event, Language language) {
        return entry(event, null, null, language, event.sequence(), status(event), addresses.event(event.slug()));
    }

    /** For a reader's own download or mail; {@code page} is where the entry leads first. */
    public CalendarEntry personal(
            Event event,
            @Nullable Registration registration,
            Reader reader,
            int sequence,
            EntryStatus status,
            String page) {
        return entry(event, registration, reader, reader.language(), sequence, status, page);
    }

    /** As the event itself stands: a date without a programme is tentative. */
    public static EntryStatus status(Event event) {
        if (event.cancelled()) {
            return EntryStatus.CANCELLED;
        }
        return "announced".equals(event.state()) ? EntryStatus.TENTATIVE : EntryStatus.CONFIRMED;
    }

    private CalendarEntry entry(
            Event event,
            @Nullable Registration registration,
            @Nullable Reader reader,
            Language language,
            int sequence,
            EntryStatus status,
            String page) {
        String title = event.title().in(language);
        String place = facts.place(event, registration, language);
        return new CalendarEntry(
                uid(event),
                sequence,
                status,
                status == EntryStatus.CANCELLED ? words.say(language, "cancelled") + ": " + title : title,
                description(event, registration, language, page),
                place.isBlank() ? null : place,
                page,
                event.startsAt(),
                event.endsAt(),
                event.zoneId(),
                event.hosts().isEmpty() ? "Samling" : event.hosts().getFirst().name(),
                event.contactEmail() == null ? "" : event.contactEmail(),
                reader == null ? null : new Attendee(reader.name(), reader.address(), accepted(registration), false),
                clock.instant());
    }

    private static boolean accepted(@Nullable Registration registration) {
        return registration != null && registration.confirmed();
    }

    /** The page first: some calendars show the first line only, and some nothing else of the mail. */
    private String description(Event event, @Nullable Registration registration, Language language, String page) {
        List<String> parts = new ArrayList<>();
        parts.add(page);
        String join = facts.joinLink(event, registration);
        if (join != null) {
            parts.add(words.say(language, "detail.link") + ": " + join);
        }
        if (event.ingress() != null && !event.ingress().sv().isBlank()) {
            parts.add(event.ingress().in(language));
        }
        return String.join("\n\n", parts);
    }
}
