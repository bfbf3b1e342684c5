package se.samling.notification.delivery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.entry.CalendarEntries;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.letter.Several;
import se.samling.notification.people.Reader;
import se.samling.notification.registration.Invitations;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;
import se.samling.notification.series.AllSeries;

/** The dates that a mail about several lists, as they are now and as far as they concern its reader. */
@Component
class Dates {

    private final Events events;
    private final Registrations registrations;
    private final Invitations invitations;
    private final CalendarEntries entries;
    private final AllSeries allSeries;

    Dates(
            Events events,
            Registrations registrations,
            Invitations invitations,
            CalendarEntries entries,
            AllSeries allSeries) {
        this.events = events;
        this.registrations = registrations;
        this.invitations = invitations;
        this.entries = entries;
        this.allSeries = allSeries;
    }

    /** Empty while any is unknown, or known in an older version than was told. */
    Optional<Several> of(Delivery delivery, Reader reader) {
        return switch (delivery.purpose()) {
            case EVENTS_MOVED -> moved(delivery, reader);
            case SERIES_SAVE_THE_DATE, SERIES_INVITATION ->
                ofSeries(
                        delivery,
                        listed(delivery, "eventIds")
                                .map(id -> invited(id, reader))
                                .toList());
            default ->
                ofSeries(
                        delivery,
                        listed(delivery, "registrations").map(this::booked).toList());
        };
    }

    private Optional<Several> ofSeries(Delivery delivery, List<Several.@Nullable Date> dates) {
        var id = delivery.facts().getOrDefault("seriesId", "");
        if (id.isEmpty() || dates.isEmpty() || dates.contains(null)) {
            return Optional.empty();
        }
        return allSeries
                .find(UUID.fromString(id))
                .map(series -> new Several(series, inOrder(dates.stream().map(Objects::requireNonNull))));
    }

    private Several.@Nullable Date invited(String eventId, Reader reader) {
        return events.find(UUID.fromString(eventId))
                .map(event -> new Several.Date(
                        event, registrations.of(event.eventId(), reader).orElse(null)))
                .orElse(null);
    }

    private Several.@Nullable Date booked(String told) {
        Registration registration = registrations.find(id(told)).orElse(null);
        if (registration == null || registration.version() < version(told)) {
            return null;
        }
        return events.find(registration.eventId())
                .map(event -> new Several.Date(event, registration))
                .orElse(null);
    }

    /** Those that have not moved again since, and that the reader has a place at, waits for or was told of. */
    private Optional<Several> moved(Delivery delivery, Reader reader) {
        List<@Nullable Event> told = listed(delivery, "events")
                .map(one -> events.find(id(one))
                        .filter(event -> event.version() >= version(one))
                        .orElse(null))
                .toList();
        if (told.contains(null)) {
            return Optional.empty();
        }
        return Optional.of(new Several(
                null,
                inOrder(told.stream()
                        .map(Objects::requireNonNull)
                        .filter(event -> event.movedIn(delivery.subjectId()) && event.takesPlace())
                        .map(event -> new Several.Date(
                                event,
                                registrations
                                        .of(event.eventId(), reader)
                                        .map(registration -> registration.in(event.mode()))
                                        .orElse(null)))
                        .filter(date -> concerns(date, reader)))));
    }

    private boolean concerns(Several.Date date, Reader reader) {
        UUID event = date.event().eventId();
        UUID person = reader.personId();
        return date.counts()
                || person != null
                        && invitations.open(event, person)
                        && entries.last(event, reader.address()).isPresent();
    }

    private static List<Several.Date> inOrder(Stream<Several.Date> dates) {
        return dates.sorted(Comparator.comparing(date -> date.event().begins())).toList();
    }

    private static Stream<String> listed(Delivery delivery, String fact) {
        String list = delivery.facts().getOrDefault(fact, "");
        return list.isEmpty() ? Stream.of() : Arrays.stream(list.split(","));
    }

    /** What is told is an id and a version, with a colon between. */
    private static UUID id(String told) {
        return UUID.fromString(told.substring(0, told.indexOf(':')));
    }

    private static long version(String told) {
        return Long.parseLong(told.substring(told.indexOf(':') + 1));
    }
}
