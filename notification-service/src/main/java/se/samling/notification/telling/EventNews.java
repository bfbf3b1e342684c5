package se.samling.notification.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.delivery.MoveMark;
import se.samling.notification.delivery.Sequels;
import se.samling.notification.entry.CalendarEntries;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.event.Together;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.notification.registration.Invitations;
import se.samling.notification.registration.Registrations;
import se.samling.notification.reminder.Planning;

/** An event changed: its timers follow, and a move or cancellation is told to everybody whom it concerns, once each. */
@Service
@Transactional
public class EventNews {

    /** An event is cancelled once, and an act is told once. */
    private static final long ONCE = 0;

    private final Events events;
    private final Registrations registrations;
    private final Invitations invitations;
    private final CalendarEntries entries;
    private final Readers readers;
    private final Deliveries deliveries;
    private final Sequels sequels;
    private final Planning planning;
    private final Clock clock;

    public EventNews(
            Events events,
            Registrations registrations,
            Invitations invitations,
            CalendarEntries entries,
            Readers readers,
            Deliveries deliveries,
            Sequels sequels,
            Planning planning,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.invitations = invitations;
        this.entries = entries;
        this.readers = readers;
        this.deliveries = deliveries;
        this.sequels = sequels;
        this.planning = planning;
        this.clock = clock;
    }

    public void heard(Event event, boolean saysMoved, Instant occurredAt) {
        events.apply(event, saysMoved, occurredAt).ifPresent(change -> {
            if (event.cancelled()) {
                // With a day to spare for clocks that differ: nobody registers for a cancelled event.
                Instant always = clock.instant().plus(Duration.ofDays(1));
                concerned(Stream.concat(registered(event, always), entries.holders(event.eventId()).stream()))
                        .forEach(reader -> cancelled(event, reader, occurredAt));
            } else if (change.moved()) {
                Stream<ReaderId> invited =
                        invitations.open(event.eventId(), occurredAt).stream().map(ReaderId::person);
                concerned(Stream.concat(registered(event, occurredAt), invited))
                        .forEach(reader -> moved(event, event.version(), reader, occurredAt));
            }
            planning.plan(event);
        });
    }

    /**
     * Word of a registration came after word of a change that happened later: its holder is told now. Whoever was told before
     * is not told twice. An invitation needs none of this: its mail says what is true when it goes.
     */
    public void catchUp(UUID eventId, ReaderId reader, Instant knownAt) {
        events.find(eventId).ifPresent(event -> {
            if (event.cancelled()) {
                cancelled(event, reader, clock.instant());
            } else {
                events.lastMove(eventId)
                        .filter(move -> !move.at().isBefore(knownAt))
                        .ifPresent(move -> {
                            moved(event, move.version(), reader, move.at());
                            missed(event, move.version(), reader, move.at());
                        });
            }
        });
    }

    private Stream<ReaderId> registered(Event event, Instant before) {
        return registrations.concerned(event.eventId(), before).stream()
                .map(registration -> ReaderId.participant(registration.participantId()));
    }

    /** Each address once, participants first: their mail leads to their own registration. */
    private Collection<ReaderId> concerned(Stream<ReaderId> all) {
        var once = new LinkedHashMap<String, ReaderId>();
        all.forEach(id -> once.putIfAbsent(
                readers.find(id)
                        .map(reader -> reader.address().toLowerCase(Locale.ROOT))
                        .orElse(id.toString()),
                id));
        return once.values();
    }

    /** Of several that moved in one act whoever hears of the first queues the one mail; the others find it there. */
    private void moved(Event event, long version, ReaderId reader, Instant occurredAt) {
        Together act = event.movedTogether();
        if (act == null || !act.several()) {
            movedAlone(event, version, reader, occurredAt);
            return;
        }
        var events = act.events().stream().map(Together.Moved::toString).collect(Collectors.joining(","));
        deliveries.queue(
                MailJob.aboutEvent(
                        Purpose.EVENTS_MOVED, act.id(), ONCE, reader, event.eventId(), Map.of("events", events)),
                occurredAt);
    }

    /** The one mail had gone already when this event was found to concern its reader. */
    private void missed(Event event, long version, ReaderId reader, Instant occurredAt) {
        Together act = event.movedTogether();
        if (act != null
                && act.several()
                && readers.find(reader)
                        .filter(found -> sequels.missed(act.id(), event.eventId(), found))
                        .isPresent()) {
            movedAlone(event, version, reader, occurredAt);
        }
    }

    private void movedAlone(Event event, long version, ReaderId reader, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutEvent(
                        Purpose.EVENT_MOVED,
                        event.eventId(),
                        version,
                        reader,
                        event.eventId(),
                        Map.of("to", MoveMark.of(event))),
                occurredAt);
    }

    private void cancelled(Event event, ReaderId reader, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutEvent(Purpose.EVENT_CANCELLED, event.eventId(), ONCE, reader, event.eventId(), Map.of()),
                occurredAt);
    }
}
