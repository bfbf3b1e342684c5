package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * state: draft, announced, open, closed, live, held, cancelled; {@code moved} is a mark beside the state.
 * places: open, few, full (waiting list), unlimited; null before publication. Times local in {@code zone}.
 */
public record EventSummary(
        UUID id,
        String slug,
        Text title,
        String state,
        boolean moved,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        String mode,
        @Nullable String place,
        List<EventHost> hosts,
        List<EventNetwork> networks,
        @Nullable Text audienceText,
        boolean programmePublished,
        @Nullable String places,
        @Nullable UUID seriesId,
        int version) {}
