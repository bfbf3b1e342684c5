package se.samling.gateway.pages.start;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.samling.gateway.client.event.EventSummary;

/** Events by month, in the order they came. */
public record Agenda(List<Month> months) {

    public record Month(YearMonth month, List<EventSummary> events) {}

    public static Agenda of(List<EventSummary> events) {
        return new Agenda(events.stream()
                .collect(Collectors.groupingBy(
                        event -> YearMonth.from(event.startsAt()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList());
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }
}
