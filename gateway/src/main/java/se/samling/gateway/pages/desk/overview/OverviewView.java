package se.samling.gateway.pages.desk.overview;

import java.time.LocalDate;
import java.util.List;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.notification.Delivery;
import se.samling.gateway.pages.desk.network.OwnNetworks.Waiting;

/**
 * What waits, and what comes.
 *
 * @param drafts not announced yet
 * @param unpublished announced, within 60 days, and still without a published programme
 * @param coming the nearest that people can see
 * @param requests for changes that people have asked for, by event
 */
public record OverviewView(
        Section<List<Waiting>> networks,
        Section<List<EventSummary>> drafts,
        Section<List<EventSummary>> unpublished,
        Section<List<EventSummary>> coming,
        Section<List<Delivery>> failed,
        Section<List<ChangeRequestClient.Waiting>> requests) {

    private static final int SOON_DAYS = 60;
    private static final int NEAREST = 6;

    static OverviewView of(
            Section<List<Waiting>> networks,
            Section<List<EventSummary>> events,
            Section<List<Delivery>> failed,
            Section<List<ChangeRequestClient.Waiting>> requests,
            LocalDate today) {
        var soon = today.plusDays(SOON_DAYS).atStartOfDay();
        return new OverviewView(
                networks,
                events.map(all -> all.stream()
                        .filter(event -> "draft".equals(event.state()))
                        .toList()),
                events.map(all -> all.stream()
                        .filter(event -> "announced".equals(event.state())
                                && event.startsAt().isBefore(soon))
                        .toList()),
                events.map(all -> all.stream()
                        .filter(event -> !"draft".equals(event.state()))
                        .limit(NEAREST)
                        .toList()),
                failed,
                requests);
    }

    /** Whether anything waits at all, as far as the services told. */
    public boolean isQuiet() {
        return networks.or(List.of()).stream().noneMatch(waiting -> waiting.applications() > 0)
                && drafts.or(List.of()).isEmpty()
                && unpublished.or(List.of()).isEmpty()
                && failed.or(List.of()).isEmpty()
                && requests.or(List.of()).isEmpty();
    }
}
