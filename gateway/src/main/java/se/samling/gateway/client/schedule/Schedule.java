package se.samling.gateway.client.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.WaitingMove;

/** A calendar between two days; {@code networks} and {@code people} are what it can be filtered by; {@code more}: it was cut off. */
public record Schedule(
        LocalDate from,
        LocalDate to,
        List<Entry> entries,
        boolean more,
        List<Holiday> holidays,
        List<SchoolBreak> schoolBreaks,
        List<EventNetwork> networks,
        List<String> people) {

    /** An event; its own times are those people know, {@code waitingMove} has those it is about to get. */
    public record Entry(
            EventSummary event, @Nullable WaitingMove waitingMove, List<String> contributors, boolean movable) {

        /** When it is shown: where a move that waits leads to. */
        public LocalDateTime startsAt() {
            return waitingMove == null ? event.startsAt() : waitingMove.startsAt();
        }

        public LocalDateTime endsAt() {
            return waitingMove == null ? event.endsAt() : waitingMove.endsAt();
        }
    }

    /** A public holiday. */
    public record Holiday(LocalDate day, Text name) {}
}
