package se.samling.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.samling.notification.broadcast.LiveRoom;
import se.samling.notification.broadcast.LiveRooms;
import se.samling.notification.event.Earlier;
import se.samling.notification.event.Event;
import se.samling.notification.event.ProgrammeItem;
import se.samling.notification.language.Language;
import se.samling.notification.language.When;
import se.samling.notification.letter.Block.Row;
import se.samling.notification.registration.Registration;
import se.samling.platform.link.SpokenId;

/** The event in a letter's table: what, when, where; and its programme as a timetable. */
@Component
public class EventFacts {

    private final Words words;
    private final LetterAddresses addresses;
    private final Rooms rooms;

    /** What is known of an event's live room. */
    @FunctionalInterface
    interface Rooms {
        Optional<LiveRoom> of(UUID eventId);
    }

    @Autowired
    public EventFacts(Words words, LetterAddresses addresses, LiveRooms rooms) {
        this(words, addresses, rooms::find);
    }

    EventFacts(Words words, LetterAddresses addresses, Rooms rooms) {
        this.words = words;
        this.addresses = addresses;
        this.rooms = rooms;
    }

    /** What, when and where. The link to a digital event stands only in the letter of somebody who has a place there. */
    Block table(Occasion occasion) {
        Event event = occasion.theEvent();
        Language language = occasion.language();
        var rows = new ArrayList<Row>();
        rows.add(row(language, "detail.what", event.title().in(language)));
        rows.add(row(language, "detail.when", When.span(event.startsAt(), event.endsAt(), event.zoneId(), language)));
        if (occasion.purpose() == Purpose.EVENT_MOVED && event.previous() != null) {
            rows.add(row(language, "detail.earlier", earlier(event, language)));
        }
        rows.add(row(language, "detail.where", place(event, occasion.registration(), language)));
        Registration place = occasion.registration();
        if (place != null && place.size() > 1) {
            rows.add(row(language, "detail.people", people(place, language)));
        }
        String link = joinLink(event, occasion.registration());
        if (link != null) {
            rows.add(row(language, "detail.link", link));
        }
        if (event.audienceText() != null && !event.audienceText().sv().isBlank()) {
            rows.add(row(language, "detail.audience", event.audienceText().in(language)));
        }
        return Block.facts(rows);
    }

    private String people(Registration registration, Language language) {
        return registration.people() > 0 && registration.waitingPeople() > 0
                ? words.say(language, "detail.people.some", registration.people(), registration.waitingPeople())
                : words.say(language, "detail.people.all", registration.size());
    }

    Block programme(Event event, Language language) {
        List<Row> rows = event.programme().stream()
                .map(item -> new Row(
                        When.clock(item.startsAt(), language), item.title().in(language), contributors(item)))
                .toList();
        return Block.timetable(words.say(language, "programme.title"), rows);
    }

    /** Where to go, in words; by the registration's own mode where there is one. */
    public String place(Event event, @Nullable Registration registration, Language language) {
        String mode = registration == null ? event.mode() : registration.mode();
        String site = event.place() == null ? "" : event.place().line();
        boolean linkToCome = registration != null && registration.confirmed() && joinLink(event, registration) == null;
        if (mode.equals("digital") && linkToCome) {
            return words.say(language, "place.digital.link-later");
        }
        return mode.equals("on-site") ? site : where(mode, site, language);
    }

    /** The way into a digital event, for somebody with a place there; else null. */
    public @Nullable String joinLink(Event event, @Nullable Registration registration) {
        if (registration == null || !registration.confirmed() || !"digital".equals(registration.mode())) {
            return null;
        }
        return rooms.of(event.eventId()).isPresent() ? addresses.broadcast(event, registration) : event.digitalLink();
    }

    /** What is shown at the door; nothing for whoever has no place in a room. */
    Optional<Block> ticket(Occasion occasion) {
        Registration place = occasion.registration();
        Event event = occasion.theEvent();
        if (place == null
                || !place.confirmed()
                || place.people() < 1
                || !place.mode().equals("on-site")) {
            return Optional.empty();
        }
        Language language = occasion.language();
        var ticket = new Ticket(
                addresses.ticket(event, place),
                SpokenId.of(place.registrationId()),
                words.say(language, "ticket.alternative"));
        return Optional.of(Block.ticket(
                words.say(language, "ticket.code", ticket.words()), words.say(language, "ticket.show"), ticket));
    }

    /** What comes after a broadcast, for its participants: the recording when it is there, and the evaluation. */
    Optional<Block> after(Occasion occasion) {
        Event event = occasion.theEvent();
        Registration registration = occasion.registration();
        LiveRoom room = rooms.of(event.eventId()).orElse(null);
        if (room == null || registration == null || !registration.confirmed()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        if (room.recordingPublishedAt() != null) {
            rows.add(row(occasion.language(), "detail.recording", addresses.broadcast(event, registration)));
        }
        if (room.evaluation()) {
            rows.add(row(occasion.language(), "detail.evaluation", addresses.evaluation(event, registration)));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(Block.facts(rows));
    }

    /** How one takes part now, as a part of a sentence. */
    String mode(Event event, Language language) {
        return words.say(language, "mode." + event.mode());
    }

    /** What is new, as the bundle's keys have it: nothing for a new time, else {@code .mode} or {@code .place} alone. */
    static String whatMoved(Event event) {
        Earlier previous = event.previous();
        if (previous == null
                || !previous.startsAt().equals(event.startsAt())
                || !previous.endsAt().equals(event.endsAt())) {
            return "";
        }
        if (otherMode(event, previous)) {
            return ".mode";
        }
        return Objects.equals(previous.place(), event.place()) ? "" : ".place";
    }

    private static boolean otherMode(Event event, Earlier previous) {
        return previous.mode() != null && !previous.mode().equals(event.mode());
    }

    /** When and where it was to be before its last move. */
    String earlier(Event event, Language language) {
        Earlier previous = Objects.requireNonNull(event.previous());
        String time = When.span(previous.startsAt(), previous.endsAt(), event.zoneId(), language);
        String site = previous.place() == null ? "" : previous.place().line();
        String where = previous.mode() == null ? site : where(previous.mode(), site, language);
        return switch (whatMoved(event)) {
            case ".mode" -> where;
            case ".place" -> site.isEmpty() ? time : site;
            default -> otherMode(event, previous) ? time + ", " + where : time;
        };
    }

    /** A mode in words, with its place. */
    private String where(String mode, String site, Language language) {
        return switch (mode) {
            case "digital" -> words.say(language, "place.digital");
            case "hybrid" -> words.say(language, "place.both", site);
            default -> site.isEmpty() ? words.say(language, "place.on-site") : site;
        };
    }

    private static String contributors(ProgrammeItem item) {
        return item.contributors().stream()
                .map(contributor -> java.util.stream.Stream.of(
                                contributor.name(), contributor.title(), contributor.organisation())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private Row row(Language language, String key, String value) {
        return new Row(words.say(language, key), value, "");
    }
}
