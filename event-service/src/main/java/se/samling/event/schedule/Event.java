package se.samling.event.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gathering with a time. {@code stored} is the last act; {@link #state} is how things stand at an instant. */
public record Event(
        UUID id,
        String slug,
        EventState stored,
        Content content,
        List<ProgrammeItem> programme,
        LocalSpan span,
        List<UUID> hostIds,
        List<UUID> networkIds,
        int sequence,
        boolean moved,
        @Nullable Previous previous,
        @Nullable String moveMessage,
        @Nullable String cancellationReason,
        String told,
        int version) {

    /** Where and when it was to be before it moved. */
    public record Previous(
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String place) {}

    public EventState state(Instant now) {
        if (stored == EventState.DRAFT || stored == EventState.CANCELLED) {
            return stored;
        }
        if (!now.isBefore(span.end())) {
            return EventState.HELD;
        }
        if (!now.isBefore(span.start())) {
            return EventState.LIVE;
        }
        return stored == EventState.OPEN && !now.isBefore(span.tooLate()) ? EventState.CLOSED : stored;
    }

    /** Whether somebody may register at this instant; the deadline's own second still counts. */
    public boolean takesRegistrations(Instant now) {
        return stored == EventState.OPEN && now.isBefore(span.tooLate()) && now.isBefore(span.end());
    }

    public boolean published() {
        return stored == EventState.OPEN || (stored == EventState.CANCELLED && !programme.isEmpty());
    }

    public Event with(EventState newState) {
        return new Event(
                id,
                slug,
                newState,
                content,
                programme,
                span,
                hostIds,
                networkIds,
                sequence,
                moved,
                previous,
                moveMessage,
                cancellationReason,
                newState.word(),
                version + 1);
    }

    Event with(Content newContent, LocalSpan newSpan, List<UUID> hosts, List<UUID> networks) {
        return new Event(
                id,
                slug,
                stored,
                newContent,
                programme,
                newSpan,
                hosts,
                networks,
                sequence,
                moved,
                previous,
                moveMessage,
                cancellationReason,
                told,
                version + 1);
    }

    Event with(List<ProgrammeItem> items) {
        return new Event(
                id,
                slug,
                stored,
                content,
                items,
                span,
                hostIds,
                networkIds,
                sequence,
                moved,
                previous,
                moveMessage,
                cancellationReason,
                told,
                version + 1);
    }

    Event moved(Content newContent, LocalSpan newSpan, List<ProgrammeItem> items, @Nullable String message) {
        var before = new Previous(
                span.startsAt(),
                span.endsAt(),
                content.place() == null ? null : content.place().name());
        return new Event(
                id,
                slug,
                stored,
                newContent,
                items,
                newSpan,
                hostIds,
                networkIds,
                sequence + 1,
                true,
                before,
                message,
                cancellationReason,
                stored.word(),
                version + 1);
    }

    Event cancelled(String reason) {
        return new Event(
                id,
                slug,
                EventState.CANCELLED,
                content,
                programme,
                span,
                hostIds,
                networkIds,
                sequence + 1,
                moved,
                previous,
                moveMessage,
                reason,
                EventState.CANCELLED.word(),
                version + 1);
    }

    Event told(EventState now) {
        return new Event(
                id,
                slug,
                stored,
                content,
                programme,
                span,
                hostIds,
                networkIds,
                sequence,
                moved,
                previous,
                moveMessage,
                cancellationReason,
                now.word(),
                version + 1);
    }
}
