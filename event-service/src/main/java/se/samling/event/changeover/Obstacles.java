package se.samling.event.changeover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.broadcast.Equipping;
import se.samling.event.changeover.Changeover.Chosen;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.WaitingMoves;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What keeps a changeover from being made; each event that stands in its way is named as {@code events[2]}. */
@Component
class Obstacles {

    private static final Set<String> MODES = Set.of("digital", "hybrid");

    private final Equipping equipping;
    private final WaitingMoves waiting;
    private final Clock clock;

    Obstacles(Equipping equipping, WaitingMoves waiting, Clock clock) {
        this.equipping = equipping;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** What can be said before any event is looked at. */
    void demandReadable(Changeover changeover) {
        var wrong = new ArrayList<FieldError>();
        if (changeover.id() == null) {
            wrong.add(FieldError.of("id", "required"));
        }
        var ids = new HashSet<UUID>();
        if (changeover.chosen().isEmpty()
                || changeover.chosen().stream().anyMatch(one -> one.eventId() == null || !ids.add(one.eventId()))) {
            wrong.add(FieldError.of("events", "choose-events"));
        } else if (ids.size() > Changeover.MOST_EVENTS) {
            wrong.add(FieldError.of("events", "too-many", Changeover.MOST_EVENTS));
        }
        if (changeover.mode() == null || !MODES.contains(changeover.mode())) {
            wrong.add(FieldError.of("mode", "choose-digital"));
        }
        if (changeover.room() == null) {
            wrong.add(FieldError.of("provider", "unknown-provider"));
        }
        demandNone(wrong);
    }

    /** {@code events} are those chosen, in their order. @throws InvalidField naming all that stand in the way */
    void demandNone(Changeover changeover, List<Event> events) {
        var wrong = new ArrayList<FieldError>();
        var moving = waiting.of(events.stream().map(Event::id).toList());
        for (int i = 0; i < events.size(); i++) {
            var obstacle = moving.containsKey(events.get(i).id())
                    ? "chosen-moving"
                    : obstacle(changeover.chosen().get(i), events.get(i), String.valueOf(changeover.mode()));
            if (obstacle != null) {
                wrong.add(FieldError.of(
                        "events[" + i + "]",
                        obstacle,
                        events.get(i).content().title().sv()));
            }
        }
        demandNone(wrong);
        if (changeover.room() != null) {
            equipping.check(events.getFirst(), changeover.room());
        }
    }

    private @Nullable String obstacle(Chosen chosen, Event event, String mode) {
        if (event.stored() == EventState.CANCELLED) {
            return "chosen-cancelled";
        }
        if (!clock.instant().isBefore(event.span().start())) {
            return "chosen-begun";
        }
        if (event.content().mode().equals(mode)) {
            return "chosen-so-already";
        }
        if (event.version() != chosen.version()) {
            return "chosen-changed";
        }
        return mode.equals("digital") || event.content().place() != null ? null : "chosen-placeless";
    }

    private static void demandNone(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
    }
}
