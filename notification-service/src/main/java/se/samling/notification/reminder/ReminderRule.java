package se.samling.notification.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import se.samling.notification.event.Event;
import se.samling.notification.letter.Purpose;

/**
 * When people hear from an event by itself. Days keep the wall clock of the event's zone across daylight saving ("same time
 * tomorrow"); hours are elapsed time. {@code tolerance}: how late a timer may fire and still make sense.
 */
public enum ReminderRule {
    SEVEN_DAYS("7-days", Purpose.REMINDER_7_DAYS, Duration.ofDays(4)) {
        @Override
        public Instant firesAt(Event event) {
            return event.startsAt().minusDays(7).atZone(event.zoneId()).toInstant();
        }
    },
    ONE_DAY("1-day", Purpose.REMINDER_1_DAY, Duration.ofHours(12)) {
        @Override
        public Instant firesAt(Event event) {
            return event.startsAt().minusDays(1).atZone(event.zoneId()).toInstant();
        }
    },
    ONE_HOUR("1-hour", Purpose.REMINDER_1_HOUR, Duration.ofMinutes(50)) {
        @Override
        public Instant firesAt(Event event) {
            return event.begins().minus(Duration.ofHours(1));
        }
    },
    AFTER("after", Purpose.THANK_YOU, Duration.ofDays(3)) {
        @Override
        public Instant firesAt(Event event) {
            return event.ends().plus(Duration.ofHours(2));
        }
    };

    private final String code;
    private final Purpose purpose;
    private final Duration tolerance;

    ReminderRule(String code, Purpose purpose, Duration tolerance) {
        this.code = code;
        this.purpose = purpose;
        this.tolerance = tolerance;
    }

    public abstract Instant firesAt(Event event);

    /** Whether {@code now} is too late for a timer that was due at {@code firesAt}. */
    public boolean tooLate(Instant firesAt, Instant now) {
        return now.isAfter(firesAt.plus(tolerance));
    }

    public String code() {
        return code;
    }

    public Purpose purpose() {
        return purpose;
    }

    public static ReminderRule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reminder rule " + code));
    }
}
