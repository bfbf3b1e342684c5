package se.samling.event.booking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a booking once its registrations are written. They are committed one by one: when a process ends before the last word, this
 * sweep says it for those that were.
 */
@Service
public class Telling {

    private static final Duration LONGER_THAN_ANY_REQUEST = Duration.ofMinutes(2);

    private final Bookings bookings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Telling(Bookings bookings, TransactionTemplate transaction, ApplicationEventPublisher facts, Clock clock) {
        this.bookings = bookings;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    void tell(UUID bookingId, List<UUID> registrations) {
        transaction.executeWithoutResult(status -> bookings.lock(bookingId)
                .filter(booking -> booking.told() < booking.version())
                .ifPresent(booking -> tell(booking, registrations)));
    }

    @Scheduled(fixedDelayString = "PT30S")
    public void sweep() {
        for (var id : bookings.untold(clock.instant().minus(LONGER_THAN_ANY_REQUEST))) {
            var registrations = bookings.registrations(id);
            if (registrations.isEmpty()) {
                bookings.remove(id);
            } else {
                tell(id, registrations);
            }
        }
    }

    private void tell(Booking before, List<UUID> registrations) {
        bookings.told(before.id(), registrations, before.version());
        var booking = new Booking(
                before.id(),
                before.seriesId(),
                before.participantId(),
                registrations,
                before.proven(),
                before.version(),
                before.version());
        facts.publishEvent(
                booking.proven()
                        ? new BookingFact.BookingConfirmed(booking)
                        : new BookingFact.BookingRequested(booking));
    }
}
