package se.samling.notification.telling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/** A form for several dates has one mail to prove the address and one receipt, whatever became of each date. */
@Service
@Transactional
public class BookingNews {

    private final Deliveries deliveries;

    public BookingNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Word of a booking, in the shape of {@code samling.bookings.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record BookingWord(
            UUID bookingId, long version, UUID seriesId, UUID participantId, List<Booked> registrations) {

        /** Lists absent on the wire are empty. */
        public BookingWord {
            registrations = registrations == null ? List.of() : List.copyOf(registrations);
        }
    }

    /** A registration as it was when the booking was told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Booked(UUID registrationId, long version) {

        @Override
        public String toString() {
            return registrationId + ":" + version;
        }
    }

    public void requested(BookingWord booking, Instant occurredAt) {
        queue(Purpose.BOOKING_PROOF, booking, occurredAt);
    }

    public void confirmed(BookingWord booking, Instant occurredAt) {
        queue(Purpose.BOOKING_RECEIPT, booking, occurredAt);
    }

    private void queue(Purpose purpose, BookingWord booking, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutSeries(
                        purpose,
                        booking.bookingId(),
                        booking.version(),
                        ReaderId.participant(booking.participantId()),
                        Map.of(
                                "seriesId",
                                booking.seriesId().toString(),
                                "registrations",
                                booking.registrations().stream()
                                        .map(Booked::toString)
                                        .collect(Collectors.joining(",")))),
                occurredAt);
    }
}
