package se.samling.gateway.client.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.EventSummary;

/**
 * What the watch link opens now. phase: before, open, live, over, cancelled. stream while the picture is in our page; joins while
 * one goes in at the provider's; ready false while the provider has not made the room. evaluation: none, later, open, given, closed.
 */
public record Watch(
        UUID registrationId,
        String phase,
        Instant opensAt,
        Instant closesAt,
        EventSummary event,
        String contactEmail,
        String name,
        @Nullable Stream stream,
        boolean joins,
        boolean ready,
        @Nullable Banner banner,
        Help help,
        boolean asks,
        List<Question> questions,
        @Nullable WatchedRecording recording,
        String evaluation) {

    /** excuse: why its captions are not what they should be. */
    public record WatchedRecording(
            String address,
            boolean captions,
            String captionsLanguage,
            @Nullable String excuse) {

        public boolean hls() {
            return address.contains(".m3u8");
        }
    }

    public record Stream(String url, @Nullable String backupUrl) {}

    /** Whether one may come in. */
    public boolean in() {
        return "open".equals(phase) || "live".equals(phase);
    }
}
