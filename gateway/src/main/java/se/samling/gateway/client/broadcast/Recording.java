package se.samling.gateway.client.broadcast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published recording as its organisers see it; percent: how much of it the captions cover, and how much they should. */
public record Recording(
        String address,
        boolean captions,
        String captionsLanguage,
        int durationMinutes,
        int coveredPercent,
        int demandedPercent,
        @Nullable String overrideReason,
        Instant publishedAt) {

    public boolean passes() {
        return coveredPercent >= demandedPercent;
    }
}
