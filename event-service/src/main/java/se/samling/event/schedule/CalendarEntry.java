package se.samling.event.schedule;

import org.jspecify.annotations.Nullable;

/** What an event's entry in people's calendars went through: RFC 5545 counts each change that matters in SEQUENCE. */
public record CalendarEntry(
        int sequence,
        boolean moved,
        Event.@Nullable Previous previous,
        @Nullable String moveMessage,
        @Nullable String cancellationReason,
        @Nullable Together together) {

    static final CalendarEntry NEW = new CalendarEntry(0, false, null, null, null, null);

    /** {@code act}: the one that moved others with it. */
    CalendarEntry moved(Event.Previous before, @Nullable String message, @Nullable Together act) {
        return new CalendarEntry(sequence + 1, true, before, message, cancellationReason, act);
    }

    CalendarEntry cancelled(String reason) {
        return new CalendarEntry(sequence + 1, moved, previous, moveMessage, reason, together);
    }
}
