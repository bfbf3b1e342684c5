package se.samling.notification.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT. {@code startsAt} and {@code endsAt} are wall-clock times in {@code zone}: the zone travels with the entry, so
 * daylight saving between now and then moves nothing. {@code sequence} only ever grows for one {@code uid} and receiver.
 */
public record CalendarEntry(
        String uid,
        int sequence,
        EntryStatus status,
        String summary,
        String description,
        @Nullable String location,
        String url,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ZoneId zone,
        String organizerName,
        String organizerEmail,
        @Nullable Attendee attendee,
        Instant stampedAt) {

    /** The same entry, with an answer in the calendar going to {@code address}. */
    public CalendarEntry answeredAt(String address) {
        return new CalendarEntry(
                uid,
                sequence,
                status,
                summary,
                description,
                location,
                url,
                startsAt,
                endsAt,
                zone,
                organizerName,
                address,
                attendee == null ? null : new Attendee(attendee.name(), attendee.email(), attendee.accepted(), true),
                stampedAt);
    }

    public CalendarEntry {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("an entry ends after it starts: " + startsAt + " – " + endsAt);
        }
    }
}
