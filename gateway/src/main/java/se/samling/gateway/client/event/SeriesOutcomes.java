package se.samling.gateway.client.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each date; empty for what a machine sent. */
public record SeriesOutcomes(List<Date> dates) {

    /**
     * outcome: confirmed, waiting, already-registered, proof-sent, or the problem's slug; in a proof the registration's state.
     * token: the personal link's.
     */
    public record Date(
            EventSummary event,
            String outcome,
            @Nullable Integer position,
            int people,
            @Nullable String token) {}
}
