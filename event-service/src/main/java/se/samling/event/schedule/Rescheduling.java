package se.samling.event.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.directory.Access;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/**
 * Moves one event, or all coming dates of its series by as much, at once or after a time in which it can be undone. What waits has
 * been rehearsed: the whole move was made and taken back, so that whatever forbids it is said when it is asked for.
 */
@Service
public class Rescheduling {

    private final Events events;
    private final Moving moving;
    private final WaitingMoves waiting;
    private final EventChanges changes;
    private final Access access;
    private final Clock clock;
    private final Rehearsal rehearsal;

    Rescheduling(
            Events events,
            Moving moving,
            WaitingMoves waiting,
            EventChanges changes,
            Access access,
            Clock clock,
            Rehearsal rehearsal) {
        this.events = events;
        this.moving = moving;
        this.waiting = waiting;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
        this.rehearsal = rehearsal;
    }

    /** One event's part of a move: as it stands, as it would be, how it gets there, and who of those who wait gets a place by it. */
    public record Part(Event before, Event after, Move to, List<PlacesToGive.Place> places) {}

    /** What a move would come to, soonest first; nothing is changed. @throws InvalidField or Conflict, as the move would */
    @Transactional
    public List<Part> rehearse(UUID id, Move to, boolean comingDates, Caller caller) {
        var dates = dates(id, comingDates, caller);
        return rehearse(id, to, dates, waiting.lock(ids(dates)));
    }

    /**
     * {@code grace}: how long the move can be undone; of no length, it is carried out now. {@code people}: to how many who wait a
     * place may go by it, at all its dates together.
     */
    @Transactional
    public void move(UUID id, Move to, boolean comingDates, Duration grace, int people, Caller caller) {
        var dates = dates(id, comingDates, caller);
        var before = waiting.lock(ids(dates));
        List<Part> parts;
        try {
            parts = rehearse(id, to, dates, before);
        } catch (InvalidField wrong) {
            if (before.containsKey(id) && backAgain(wrong)) {
                waiting.dropBatch(before.get(id).batch()).forEach(changes::undone);
                return;
            }
            throw wrong;
        }
        var agreement = Agreement.to(people);
        parts.forEach(part -> agreement.gives(part.places()));
        agreement.demand();
        var batch = UUID.randomUUID();
        if (grace.isZero()) {
            make(
                    batch,
                    parts.stream()
                            .collect(Collectors.toMap(part -> part.before().id(), Part::to)),
                    Agreement.to(people));
            return;
        }
        var due = clock.instant().plus(grace);
        for (var part : parts) {
            changes.asked(
                    waiting.keep(batch, part.after(), part.to(), PlacesToGive.people(part.places()), due),
                    part.before());
        }
    }

    /** Takes back what waits, all of it that one act asked for. @throws Conflict {@code move-carried-out} when nothing waits */
    @Transactional
    public void undo(UUID id) {
        var batch = waiting.batchOf(id).orElseThrow(() -> new Conflict("move-carried-out"));
        if (waiting.lockBatch(batch).isEmpty()) {
            throw new Conflict("move-carried-out");
        }
        waiting.dropBatch(batch).forEach(changes::undone);
    }

    /** Carries out what waits for this event before something else is made public of it. */
    @Transactional
    public void settle(UUID id) {
        waiting.batchOf(id).ifPresent(this::carryOut);
    }

    /** All of a batch, or none; nothing when it was undone or carried out meanwhile. */
    @Transactional
    public void carryOut(UUID batch) {
        var moves = waiting.lockBatch(batch);
        make(
                batch,
                moves.stream().collect(Collectors.toMap(WaitingMove::eventId, WaitingMove::to)),
                Agreement.to(moves.stream().mapToInt(WaitingMove::places).sum()));
    }

    /** Several are told as one act; each row is locked first, in one order, so that its version is known. */
    private void make(UUID act, Map<UUID, Move> moves, Agreement agreement) {
        var before = moves.keySet().stream()
                .sorted()
                .map(id -> events.lock(id).orElseThrow())
                .toList();
        var together = before.size() < 2 ? null : Together.of(act, before);
        for (var event : before) {
            moving.move(event.id(), Objects.requireNonNull(moves.get(event.id())), together, agreement);
            waiting.drop(event.id());
        }
        agreement.demand();
    }

    /** The event and, where it is a date of a series, all others of it that have not begun. */
    public List<Event> coming(UUID id) {
        var anchor = events.find(id).orElseThrow();
        var series = anchor.series();
        if (series == null) {
            return List.of(anchor);
        }
        var now = clock.instant();
        return events.ofSeries(series.id()).stream()
                .filter(date -> date.id().equals(id)
                        || date.stored() != EventState.CANCELLED
                                && now.isBefore(date.span().start()))
                .toList();
    }

    private List<Event> dates(UUID id, boolean comingDates, Caller caller) {
        var dates = comingDates ? coming(id) : List.of(events.find(id).orElseThrow());
        dates.forEach(date -> access.demand(caller, date.hostIds()));
        return dates;
    }

    /** Always in the same order, since every rehearsal keeps its event's row locked. */
    private List<Part> rehearse(UUID id, Move to, List<Event> dates, Map<UUID, WaitingMove> before) {
        var anchor =
                dates.stream().filter(date -> date.id().equals(id)).findFirst().orElseThrow();
        var parts = new ArrayList<Part>();
        for (var date : dates.stream().sorted(Comparator.comparing(Event::id)).toList()) {
            var same = date.id().equals(id) ? to : to.sameFor(anchor.span(), date.span());
            var earlier = before.get(date.id());
            var whole = earlier == null ? same : same.over(earlier.to());
            var places = Agreement.rehearsal();
            var after = rehearse(date, whole, date.id().equals(id), places);
            parts.add(new Part(date, after, whole, places.given()));
        }
        parts.sort(Comparator.comparing(part -> part.before().span().start()));
        return parts;
    }

    private Event rehearse(Event date, Move to, boolean anchor, Agreement places) {
        try {
            return rehearsal.of(() -> moving.move(date.id(), to, null, places));
        } catch (InvalidField | Conflict wrong) {
            if (anchor) {
                throw wrong;
            }
            throw new InvalidField(
                    "startsAt",
                    "other-date-refused",
                    date.span().startsAt().toLocalDate().toString());
        }
    }

    private static boolean backAgain(InvalidField wrong) {
        return wrong.errors().stream().map(FieldError::code).toList().equals(List.of("nothing-moved"));
    }

    private static List<UUID> ids(List<Event> dates) {
        return dates.stream().map(Event::id).toList();
    }
}
