package se.samling.event.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A start, an end and a deadline as clocks on the wall show them in a zone; instants are derived, never stored alone. */
public record LocalSpan(LocalDateTime startsAt, LocalDateTime endsAt, LocalDateTime deadline, ZoneId zone) {

    public LocalSpan {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
        deadline = deadline.truncatedTo(ChronoUnit.SECONDS);
    }

    /** False in the hour that daylight saving skips. */
    public static boolean exists(LocalDateTime time, ZoneId zone) {
        return !zone.getRules().getValidOffsets(time).isEmpty();
    }

    public Instant start() {
        return startsAt.atZone(zone).toInstant();
    }

    public Instant end() {
        return endsAt.atZone(zone).toInstant();
    }

    /** The first instant at which it is too late: the deadline's own second still counts. */
    public Instant tooLate() {
        return deadline.atZone(zone).toInstant().plusSeconds(1);
    }
}
