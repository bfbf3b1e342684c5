package se.samling.notification.series;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.event.EventNetwork;
import se.samling.notification.event.Host;
import se.samling.notification.language.Text;

/** Events announced together, in the shape of {@code samling.series.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Series(
        UUID seriesId,
        long version,
        String slug,
        Text title,
        @Nullable Text ingress,
        List<Host> hosts,
        List<EventNetwork> networks) {

    /** Lists absent on the wire are empty. */
    public Series {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        networks = networks == null ? List.of() : List.copyOf(networks);
    }
}
