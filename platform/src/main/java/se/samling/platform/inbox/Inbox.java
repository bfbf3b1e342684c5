package se.samling.platform.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which messages had their effect, in the same transaction as the effect. */
public class Inbox {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Inbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True the first time; false when this message had its effect already and must have none now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accept(Incoming message) {
        boolean first = jdbc.update(
                        "insert into inbox (message_id, topic, received_at) values (?, ?, ?) on conflict do nothing",
                        message.id(),
                        message.topic(),
                        Timestamp.from(clock.instant()))
                == 1;
        if (message.tombstone()) {
            // the erasure of somebody's data reaches what could not be taken in, too
            jdbc.update("delete from dead_letter where topic = ? and key = ?", message.topic(), message.key());
        }
        return first;
    }
}
