package se.samling.event.schedule;

import org.jspecify.annotations.Nullable;

/** What an event's entry in people's calendars went through: RFC 5545 counts each change that matters in SEQUENCE. */
public record CalendarEntry(
        int sequence,
        boolean moved,
        Event.@Nullable Previous previous,
        @Nullable String moveMessage,
        @Nullable String cancellationReason) {

    static final CalendarEntry NEW = new CalendarEntry(0, false, null, null, null);

    CalendarEntry moved(Event.Previous before, @Nullable String message) {
        return new CalendarEntry(sequence + 1, true, before, message, cancellationReason);
    }

    CalendarEntry cancelled(String reason) {
        return new CalendarEntry(sequence + 1, moved, previous, moveMessage, reason);
    }
}
