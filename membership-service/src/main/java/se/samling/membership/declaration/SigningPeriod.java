package se.samling.membership.declaration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days on which one may sign, both ends included, by the Swedish calendar; without an end it stays open. */
public record SigningPeriod(LocalDate opens, @Nullable LocalDate closes) {

    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** to-come, open or closed. */
    public String state(Clock clock) {
        var today = LocalDate.now(clock.withZone(SWEDEN));
        return today.isBefore(opens) ? "to-come" : has(today) ? "open" : "closed";
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(opens) && (closes == null || !day.isAfter(closes));
    }
}
