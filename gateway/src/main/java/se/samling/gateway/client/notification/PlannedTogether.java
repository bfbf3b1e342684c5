package se.samling.gateway.client.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.ChangeoverClient.Changeover;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.Move;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.schedule.MovePreview;

/** Several events in one mail: of a series, or of none and moved in one act. */
public record PlannedTogether(@Nullable PlannedSeries series, List<PlannedEvent> events) {

    /** As these would be after a changeover. */
    public static PlannedTogether changed(List<EventDetail> events, Changeover wanted) {
        return new PlannedTogether(
                null,
                events.stream()
                        .map(event -> PlannedEvent.moved(
                                event,
                                new Move(
                                        event.startsAt(),
                                        event.endsAt(),
                                        null,
                                        wanted.mode(),
                                        null,
                                        null,
                                        wanted.message(),
                                        null,
                                        null)))
                        .toList());
    }

    /** As the dates that a move takes along would be after it. */
    public static PlannedTogether moved(EventDetail event, Move move, List<MovePreview.Moved> dates) {
        return new PlannedTogether(
                null,
                dates.stream()
                        .map(date -> PlannedEvent.moved(event, move, date))
                        .toList());
    }

    /** A series with the dates that would come out, as they would be then. */
    public static PlannedTogether of(SeriesDetail series, List<EventSummary> dates, String purpose) {
        return new PlannedTogether(
                PlannedSeries.of(series),
                dates.stream().map(date -> PlannedEvent.date(date, purpose)).toList());
    }
}
