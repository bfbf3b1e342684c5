package se.samling.gateway.client.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A live room as its organisers see it; version null before there is one. accounts: what the installation has, by provider.
 * waiting: what the provider has not done yet.
 */
public record LiveRoom(
        @Nullable String provider,
        @Nullable String account,
        @Nullable String link,
        @Nullable String streamUrl,
        @Nullable String backupUrl,
        Help help,
        Help hostHelp,
        int closesAfterMinutes,
        boolean evaluation,
        @Nullable String phase,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<String> capabilities,
        @Nullable String ingest,
        Map<String, List<String>> accounts,
        @Nullable Waiting waiting,
        @Nullable Banner banner,
        List<Banner> banners,
        @Nullable Integer version) {

    public record Waiting(
            String kind,
            Instant dueAt,
            int attempts,
            @Nullable String lastError) {}

    public boolean can(String capability) {
        return capabilities.contains(capability);
    }

    public boolean made() {
        return version != null;
    }
}
