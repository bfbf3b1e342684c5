package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A line of a list of series; {@code next} is the soonest date that has not ended. */
public record SeriesSummary(
        UUID id,
        String slug,
        Text title,
        Text ingress,
        List<EventHost> hosts,
        List<EventNetwork> networks,
        int dates,
        @Nullable LocalDateTime next,
        @Nullable LocalDateTime last,
        int version) {}
