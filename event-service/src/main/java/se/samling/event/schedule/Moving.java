package se.samling.event.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** Moves an event to another time, place or mode, or cancels it, at once: the calendar entry stays the same, one sequence higher. */
@Service
public class Moving {

    private final Events events;
    private final WaitingMoves waiting;
    private final KnownRooms rooms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Moving(Events events, WaitingMoves waiting, KnownRooms rooms, ApplicationEventPublisher facts, Clock clock) {
        this.rooms = rooms;
        this.events = events;
        this.waiting = waiting;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * {@code agreement} is told who gets a place by it, and demanded by whoever moves.
     *
     * @param together as one of several: the act is told once for all of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Event move(UUID id, Move to, @Nullable Together together, Agreement agreement) {
        var before = events.lock(id).orElseThrow();
        alive(before);
        var content = content(before, to);
        var distance = Duration.between(before.span().deadline(), before.span().startsAt());
        var deadline = to.deadline() != null || to.startsAt() == null
                ? to.deadline()
                : to.startsAt().minus(distance);
        var span = DraftReading.times(
                to.startsAt(), to.endsAt(), deadline, before.span().zone().getId());
        if (span.equals(before.span()) && content.equals(before.content())) {
            throw new InvalidField("startsAt", "nothing-moved");
        }
        demandAhead(before, span);
        var shift = Duration.between(before.span().startsAt(), span.startsAt());
        var after = before.moved(
                content,
                span,
                ProgrammeItem.following(before.programme(), shift, span),
                to.message() == null || to.message().isBlank()
                        ? null
                        : to.message().strip(),
                together);
        events.update(after);
        boolean heldOtherwise = !content.mode().equals(before.content().mode());
        if (heldOtherwise) {
            facts.publishEvent(new ModeChanged(before, after));
        }
        if (before.stored() != EventState.DRAFT) {
            facts.publishEvent(new EventFact.EventMoved(after));
        }
        if (heldOtherwise) {
            facts.publishEvent(new RoomChanged(id, agreement));
        }
        return after;
    }

    /** What others wait for cannot be said to be over; what goes on may have ended earlier than was thought. */
    private void demandAhead(Event before, LocalSpan span) {
        var now = clock.instant();
        if (before.announced()
                && before.span().start().isAfter(now)
                && !span.end().isAfter(now)) {
            throw new InvalidField("startsAt", "time-has-passed");
        }
    }

    private Content content(Event event, Move to) {
        var before = event.content();
        var mode = to.mode() == null ? before.mode() : to.mode();
        if (!EventDraft.MODES.contains(mode)) {
            throw new InvalidField("mode", "unknown-mode");
        }
        var link = to.digitalLink() == null || to.digitalLink().isBlank()
                ? before.digitalLink()
                : DraftReading.link(to.digitalLink());
        var place = to.place() == null ? before.place() : rooms.complete(to.place(), event.hostIds(), before.place());
        var after = before.heldAt(mode, place, link);
        boolean meetsNow = !mode.equals("digital") && before.mode().equals("digital");
        if (meetsNow && (after.place() == null || after.place().name().isBlank())) {
            throw new InvalidField("place", "required");
        }
        return after;
    }

    /** A move that waits goes with the event: people are told that the time they know is off. A draft is discarded instead. */
    @Transactional
    public Event cancel(UUID id, @Nullable String reason) {
        waiting.drop(id);
        var before = events.lock(id).orElseThrow();
        alive(before);
        if (!before.announced()) {
            throw new Conflict("event-draft");
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidField("reason", "required");
        }
        var after = before.cancelled(reason.strip());
        events.update(after);
        facts.publishEvent(new EventFact.EventCancelled(after));
        return after;
    }

    private void alive(Event event) {
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (event.state(clock.instant()) == EventState.HELD) {
            throw new Conflict("event-held");
        }
    }
}
