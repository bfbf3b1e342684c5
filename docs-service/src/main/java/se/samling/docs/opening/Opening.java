package se.samling.docs.opening;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.reading.Readers;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.Conflict;

/** Opens an event's documentation for everybody, and closes it again; either may be said twice. */
@Service
@Transactional
public class Opening {

    private final ReadingRule rule;
    private final Openings openings;
    private final Clock clock;

    Opening(ReadingRule rule, Openings openings, Clock clock) {
        this.rule = rule;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * @param by absent for a program
     * @throws Conflict {@code members-documentation} where the event belongs to a network
     */
    public void open(UUID eventId, @Nullable UUID by) {
        if (rule.readers(eventId) == Readers.MEMBERS) {
            throw new Conflict("members-documentation");
        }
        openings.add(eventId, by, clock.instant());
    }

    public void close(UUID eventId) {
        openings.remove(eventId);
    }
}
