package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.SeriesDetail;

/** A series in the shape of {@code samling.series.v1}. */
public record PlannedSeries(
        UUID seriesId,
        long version,
        String slug,
        Text title,
        Text ingress,
        List<EventHost> hosts,
        List<EventNetwork> networks) {

    static PlannedSeries of(SeriesDetail series) {
        return new PlannedSeries(
                series.id(),
                series.version(),
                series.slug(),
                series.title(),
                series.ingress(),
                series.hosts(),
                series.networks());
    }
}
