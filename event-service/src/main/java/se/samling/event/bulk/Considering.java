package se.samling.event.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.bulk.Proposal.LeftOut;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.Conflict;

/** What an act would do to whom, and to whom not, and why; nothing is done. */
@Service
@Transactional(readOnly = true)
public class Considering {

    private static final int NAMES = 10;

    private final Candidates candidates;
    private final Pools pools;
    private final Clock clock;

    Considering(Candidates candidates, Pools pools, Clock clock) {
        this.candidates = candidates;
        this.pools = pools;
        this.clock = clock;
    }

    /** @throws Conflict where the event is not one whose people that can be done to now */
    public Proposal look(Event event, Act act, Selection selection) {
        demandTime(event, act.kind());
        var all = candidates.of(event.id(), selection);
        var fit = fit(act, all);
        var leftOut = new LinkedHashMap<String, List<String>>();
        all.forEach(one -> act.kind()
                .hindrance(one, act.mode())
                .ifPresent(why ->
                        leftOut.computeIfAbsent(why, _ -> new ArrayList<>()).add(one.name())));
        return new Proposal(
                all.size(),
                fit.size(),
                fit.stream().mapToInt(Candidate::people).sum(),
                act.kind().mailed() ? fit.size() : 0,
                free(event.id(), act, fit),
                leftOut.entrySet().stream()
                        .map(one -> new LeftOut(
                                one.getKey(),
                                one.getValue().size(),
                                one.getValue().stream().limit(NAMES).toList()))
                        .toList());
    }

    /** Whom the act would be done to, in the order it would. */
    List<Candidate> fit(Event event, Act act, Selection selection) {
        demandTime(event, act.kind());
        return fit(act, candidates.of(event.id(), selection));
    }

    private static List<Candidate> fit(Act act, List<Candidate> all) {
        return all.stream()
                .filter(one -> act.kind().hindrance(one, act.mode()).isEmpty())
                .toList();
    }

    private @Nullable Integer free(UUID eventId, Act act, List<Candidate> fit) {
        var modes = act.kind() == Kind.CHANGE_MODE
                ? fit.stream().map(_ -> String.valueOf(act.mode())).distinct().toList()
                : act.kind() == Kind.GIVE_PLACE
                        ? fit.stream().map(Candidate::mode).distinct().toList()
                        : List.<String>of();
        var concerned = pools.of(eventId).stream()
                .filter(pool -> modes.contains(pool.mode()))
                .toList();
        return concerned.isEmpty() || concerned.stream().anyMatch(pool -> pool.capacity() == null)
                ? null
                : concerned.stream().mapToInt(Considering::left).sum();
    }

    private static int left(Pool pool) {
        var capacity = pool.capacity();
        return capacity == null ? 0 : Math.max(0, capacity - pool.taken());
    }

    /** Places are given and moved while there is something to come to; who came is known once it has begun. */
    private void demandTime(Event event, Kind kind) {
        var now = clock.instant();
        boolean begun = !now.isBefore(event.span().start());
        switch (kind) {
            case CANCEL -> {}
            case CHANGE_MODE, GIVE_PLACE -> {
                if (event.stored() == EventState.CANCELLED) {
                    throw new Conflict("event-cancelled");
                }
                if (event.stored() != EventState.OPEN) {
                    throw new Conflict("registration-not-open");
                }
                if (!now.isBefore(event.span().end())) {
                    throw new Conflict("event-held");
                }
            }
            case ATTENDED, NOT_ATTENDED -> {
                if (!begun) {
                    throw new Conflict("event-not-begun");
                }
            }
        }
    }
}
