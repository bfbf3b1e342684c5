package se.samling.event.broadcast;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.language.Text;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;

/** Tells all viewers at once that something is wrong, and that it is well again (R1.10). */
@Service
public class Warning {

    private static final int LONGEST = 300;

    private final LiveRooms rooms;
    private final Banners banners;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Warning(LiveRooms rooms, Banners banners, ApplicationEventPublisher facts, Clock clock) {
        this.rooms = rooms;
        this.banners = banners;
        this.facts = facts;
        this.clock = clock;
    }

    /** In the place of the one that is shown, if any. */
    @Transactional
    public void raise(UUID eventId, @Nullable Text words, boolean toBackup) {
        if (words == null || words.blank()) {
            throw new InvalidField("text", "required");
        }
        if (words.sv().length() > LONGEST || (words.en() != null && words.en().length() > LONGEST)) {
            throw new InvalidField("text", "too-long", LONGEST);
        }
        var room = rooms.nextVersion(eventId).orElseThrow(NoLiveRoom::new);
        if (toBackup && room.settings().backupUrl() == null) {
            throw new InvalidField("toBackup", "no-backup");
        }
        var now = clock.instant();
        banners.lower(eventId, now);
        banners.raise(new Banner(TimeOrderedId.next(now), eventId, words, toBackup, now, null));
        facts.publishEvent(new BroadcastFact.BannerRaised(room));
    }

    @Transactional
    public void lower(UUID eventId) {
        var room = rooms.nextVersion(eventId).orElseThrow(NoLiveRoom::new);
        if (banners.lower(eventId, clock.instant())) {
            facts.publishEvent(new BroadcastFact.BannerLowered(room));
        }
    }
}
