package se.samling.event.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.WaitingMoves;

/** Events as they will be when the moves that wait have been carried out. */
@Component
class Waiting {

    private final WaitingMoves waiting;

    Waiting(WaitingMoves waiting) {
        this.waiting = waiting;
    }

    List<Event> moved(List<Event> events) {
        var moves = waiting.of(events.stream().map(Event::id).toList());
        return events.stream()
                .map(event -> {
                    var move = moves.get(event.id());
                    return move == null ? event : event.shownAt(move);
                })
                .toList();
    }
}
