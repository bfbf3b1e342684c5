package se.samling.event.story;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Access;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Reads one person's story for an organiser, and notes that it was read; the notes are kept two years. */
@Service
public class ReadingUp {

    private static final int YEARS = 2;

    private final Stories stories;
    private final PersonReadings readings;
    private final Access access;
    private final Clock clock;

    ReadingUp(Stories stories, PersonReadings readings, Access access, Clock clock) {
        this.stories = stories;
        this.readings = readings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What happened at the caller's hosts; an administrator reads all.
     *
     * @throws Forbidden for whoever organises nothing
     * @throws NotFound for nobody, and for somebody who has never had to do with the caller's hosts
     */
    @Transactional
    public Story read(UUID participantId, Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        List<UUID> hosts = caller.admin() ? null : access.ownHosts(caller);
        var story = stories.of(participantId, hosts).orElseThrow(() -> new NotFound("participant", participantId));
        var now = clock.instant();
        var earlier = readings.before(participantId, now);
        readings.note(TimeOrderedId.next(now), participantId, caller.personId(), now);
        return new Story(
                story.participantId(),
                story.personId(),
                story.name(),
                story.email(),
                story.organisation(),
                story.language(),
                story.chapters(),
                earlier);
    }

    @Scheduled(initialDelayString = "PT14M", fixedDelayString = "P1D")
    void forget() {
        readings.forgetBefore(
                clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS).toInstant());
    }
}
