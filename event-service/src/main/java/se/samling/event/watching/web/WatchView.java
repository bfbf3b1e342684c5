package se.samling.event.watching.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.broadcast.Help;
import se.samling.event.broadcast.web.LiveRoomViews.BannerView;
import se.samling.event.question.Questions;
import se.samling.event.schedule.web.EventViews;

/**
 * What the watch link opens now.
 *
 * @param phase before, open, live, over, cancelled
 * @param stream where the picture is, while the room is open and the picture is in our page
 * @param joins that one goes in at the provider's, while the room is open
 * @param evaluation none, later, open, given or closed
 * @param ready false while the provider has not made the room
 */
record WatchView(
        UUID registrationId,
        String phase,
        Instant opensAt,
        Instant closesAt,
        EventViews.Summary event,
        String contactEmail,
        String name,
        @Nullable Stream stream,
        boolean joins,
        boolean ready,
        @Nullable BannerView banner,
        Help help,
        boolean asks,
        List<Questions.Shown> questions,
        @Nullable RecordingView recording,
        String evaluation) {

    /** {@code excuse}: why its captions are not what they should be. */
    record RecordingView(
            String address,
            boolean captions,
            String captionsLanguage,
            @Nullable String excuse) {}

    record Stream(String url, @Nullable String backupUrl) {}
}
