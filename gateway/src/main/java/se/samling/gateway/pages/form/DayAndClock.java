package se.samling.gateway.pages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A local time in the two fields a browser has for it: {@code <input type="date">} and {@code <input type="time">}. The zone
 * is the event's; the service knows it.
 *
 * @param day ISO 8601, {@code 2026-12-09}
 * @param clock {@code 09:30}
 */
public record DayAndClock(@Nullable String day, @Nullable String clock) {

    public static DayAndClock of(@Nullable LocalDateTime when) {
        return when == null
                ? new DayAndClock(null, null)
                : new DayAndClock(
                        when.toLocalDate().toString(),
                        when.toLocalTime().withSecond(0).toString());
    }

    /** Out of an address, {@code 2026-12-09T09:30} or the day alone. */
    public static DayAndClock read(@Nullable String words) {
        if (words == null) {
            return new DayAndClock(null, null);
        }
        var parts = words.split("T", 2);
        return new DayAndClock(parts[0], parts.length > 1 ? parts[1] : null);
    }

    /** The time, or null where a part is missing or is no time: the service then names the field. */
    public @Nullable LocalDateTime toLocal() {
        if (day == null || clock == null || day.isBlank() || clock.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(clock.strip().replace('.', ':')));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
