package se.samling.event.messaging;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.booking.BookingFact;
import se.samling.event.directory.Directory;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.registration.Registrations;
import se.samling.event.series.Series;
import se.samling.event.series.SeriesFact;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts about series and about forms for several of their dates become messages, in the transaction in which they became true. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeriesAnnouncements {

    private final Outbox outbox;
    private final Directory directory;
    private final Registrations registrations;

    SeriesAnnouncements(Outbox outbox, Directory directory, Registrations registrations) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.directory = directory;
    }

    @EventListener
    void on(SeriesFact fact) {
        var series = switch (fact) {
            case SeriesFact.SeriesChanged changed -> changed.series();
        };
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.SERIES,
                series.id().toString(),
                "SeriesChanged",
                series.version(),
                payload(series)));
    }

    @EventListener
    void on(BookingFact fact) {
        var booking = fact.booking();
        var type = switch (fact) {
            case BookingFact.BookingRequested f -> "BookingRequested";
            case BookingFact.BookingConfirmed f -> "BookingConfirmed";
        };
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.BOOKINGS,
                booking.id().toString(),
                type,
                booking.version(),
                new Wire.Booking(
                        booking.id(),
                        booking.seriesId(),
                        booking.participantId(),
                        booking.registrationIds().stream()
                                .flatMap(id -> registrations.find(id).stream())
                                .map(one -> new Wire.Booked(one.id(), one.version()))
                                .toList())));
    }

    private Wire.Series payload(Series series) {
        var names = directory.organisationNames(series.hostIds());
        var networks = directory.networks(series.networkIds());
        return new Wire.Series(
                series.id(),
                series.slug(),
                series.content().title(),
                series.content().ingress(),
                series.hostIds().stream()
                        .map(id -> new Wire.Host(id, names.getOrDefault(id, "")))
                        .toList(),
                series.networkIds().stream()
                        .map(networks::get)
                        .filter(Objects::nonNull)
                        .map(network -> new Wire.Network(network.id(), network.slug(), network.name()))
                        .toList());
    }
}
