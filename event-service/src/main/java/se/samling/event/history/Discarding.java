package se.samling.event.history;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** A history has served two years after its event has ended: a complaint or an audit has come by then. */
@Service
public class Discarding {

    static final int YEARS = 2;
    private static final Logger log = LoggerFactory.getLogger(Discarding.class);

    private final History history;
    private final Clock clock;

    Discarding(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    public void discard() {
        int gone = history.discard(
                clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS).toInstant());
        if (gone > 0) {
            log.info("discarded {} lines of the history of events that ended {} years ago", gone, YEARS);
        }
    }
}
