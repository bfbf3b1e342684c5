package se.samling.event.story;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Access;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Reads one person's story for an organiser, and notes that it was read; the notes are kept two years. */
@Service
public class ReadingUp {

    private static final int YEARS = 2;
    private static final int AT_ONCE = 200;

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
     * What happened at the caller's hosts; an administrator reads all. {@code id}: a participant's or a person's.
     *
     * @throws Forbidden for whoever organises nothing
     * @throws NotFound for nobody, and for somebody who has never had to do with the caller's hosts
     */
    @Transactional
    public Story read(UUID id, Caller caller) {
        var story = stories.of(id, hosts(caller)).orElseThrow(() -> new NotFound("participant", id));
        var now = clock.instant();
        var earlier = readings.before(id, now);
        readings.note(TimeOrderedId.next(now), id, caller.personId(), now);
        return new Story(
                story.id(),
                story.name(),
                story.email(),
                story.organisation(),
                story.language(),
                story.networks(),
                story.chapters(),
                earlier);
    }

    /**
     * Those of the ids that {@link #read} would tell of; nobody's story is read by it.
     *
     * @throws Forbidden for whoever organises nothing
     * @throws InvalidField {@code of} for more than 200
     */
    @Transactional(readOnly = true)
    public List<UUID> told(List<UUID> ids, Caller caller) {
        if (ids.size() > AT_ONCE) {
            throw new InvalidField("of", "too-many", AT_ONCE);
        }
        return stories.told(ids, hosts(caller));
    }

    /** Null for all of them. */
    private @Nullable List<UUID> hosts(Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        return caller.admin() ? null : access.ownHosts(caller);
    }

    @Scheduled(initialDelayString = "PT14M", fixedDelayString = "P1D")
    void forget() {
        readings.forgetBefore(
                clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS).toInstant());
    }
}
