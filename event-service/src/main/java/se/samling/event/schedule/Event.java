package se.samling.event.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gathering with a time. {@code stored} is the last act; {@link #state} is how things stand at an instant; {@code told} is the state
 * that others heard of last.
 */
public record Event(
        UUID id,
        String slug,
        EventState stored,
        Content content,
        List<ProgrammeItem> programme,
        LocalSpan span,
        Circle circle,
        CalendarEntry entry,
        String told,
        int version) {

    /** When, where and how it was to be before it moved; the mode is unknown of moves before modes could change. */
    public record Previous(
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String place,
            @Nullable String mode) {}

    static Event draft(
            UUID id, String slug, Content content, List<ProgrammeItem> programme, LocalSpan span, Circle circle) {
        var draft = EventState.DRAFT;
        return new Event(id, slug, draft, content, programme, span, circle, CalendarEntry.NEW, draft.word(), 1);
    }

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

    /** Whether the host must agree to what changes: the deadline has passed, and it has not begun. */
    public boolean changesOnRequest(Instant now) {
        return stored == EventState.OPEN && !now.isBefore(span.tooLate()) && now.isBefore(span.start());
    }

    /** Whether others know of it. */
    public boolean announced() {
        return stored != EventState.DRAFT;
    }

    public boolean published() {
        return stored == EventState.OPEN || (stored == EventState.CANCELLED && !programme.isEmpty());
    }

    public List<UUID> hostIds() {
        return circle.hostIds();
    }

    public List<UUID> networkIds() {
        return circle.networkIds();
    }

    public Circle.@Nullable InSeries series() {
        return circle.series();
    }

    /** Comes out with this publication of its series. */
    public Event inRound(UUID seriesId, int round) {
        var within = circle.in(new Circle.InSeries(seriesId, round));
        return next(stored, content, programme, span, within, entry, told);
    }

    public Event with(EventState newState) {
        return next(newState, content, programme, span, circle, entry, newState.word());
    }

    Event with(Content newContent, LocalSpan newSpan, Circle newCircle) {
        return next(stored, newContent, programme, newSpan, newCircle, entry, told);
    }

    Event with(List<ProgrammeItem> items) {
        return next(stored, content, items, span, circle, entry, told);
    }

    /** Where the move that waits leads, for a calendar to show: the programme follows, and nothing has happened yet. */
    public Event shownAt(WaitingMove move) {
        var there = new LocalSpan(move.startsAt(), move.endsAt(), span.deadline(), span.zone());
        var place = move.to().place() == null ? content.place() : move.to().place();
        var mode = move.to().mode() == null ? content.mode() : move.to().mode();
        var items = ProgrammeItem.following(programme, Duration.between(span.startsAt(), there.startsAt()), there);
        var shown = content.heldAt(mode, place, content.digitalLink());
        return new Event(id, slug, stored, shown, items, there, circle, entry, told, version);
    }

    Event moved(
            Content newContent,
            LocalSpan newSpan,
            List<ProgrammeItem> items,
            @Nullable String message,
            @Nullable Together together) {
        var place = content.place() == null ? null : content.place().name();
        var before = new Previous(span.startsAt(), span.endsAt(), place, content.mode());
        return next(stored, newContent, items, newSpan, circle, entry.moved(before, message, together), stored.word());
    }

    Event cancelled(String reason) {
        var cancelled = EventState.CANCELLED;
        return next(cancelled, content, programme, span, circle, entry.cancelled(reason), cancelled.word());
    }

    Event told(EventState now) {
        return next(stored, content, programme, span, circle, entry, now.word());
    }

    /** The one place that makes a changed copy: the same event, one version on. */
    private Event next(
            EventState newStored,
            Content newContent,
            List<ProgrammeItem> newProgramme,
            LocalSpan newSpan,
            Circle newCircle,
            CalendarEntry newEntry,
            String newTold) {
        return new Event(
                id, slug, newStored, newContent, newProgramme, newSpan, newCircle, newEntry, newTold, version + 1);
    }
}
