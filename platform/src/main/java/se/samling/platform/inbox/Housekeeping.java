package se.samling.platform.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what has served its time. Kafka brings nothing again that is older: offsets go back only by a rebuild. */
class Housekeeping {

    private static final Duration MESSAGES = Duration.ofDays(30);
    private static final Duration DEAD_LETTERS = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Housekeeping(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void purge() {
        jdbc.update("delete from inbox where received_at < ?", before(MESSAGES));
        jdbc.update("delete from dead_letter where failed_at < ?", before(DEAD_LETTERS));
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
