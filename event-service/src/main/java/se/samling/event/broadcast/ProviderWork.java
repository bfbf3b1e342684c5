package se.samling.event.broadcast;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is to be done at providers, one row per event. Whoever claims a row has it for a lease, which is
 * longer than any call may take, so that what a killed process left is done by another; {@code number} tells the row that
 * was claimed from one that was planned anew meanwhile.
 */
@Repository
public class ProviderWork {

    private final JdbcClient jdbc;
    private final Duration lease;

    ProviderWork(JdbcClient jdbc, @Value("${samling.live.lease:PT30S}") Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    record Claimed(UUID eventId, String kind, int attempts, long number) {}

    /** How the work stands; absent when there is none left. */
    public record Standing(
            String kind,
            Instant dueAt,
            int attempts,
            @Nullable String lastError) {}

    void plan(UUID eventId, String kind, Instant due) {
        jdbc.sql("delete from live_room_work where event_id = ?").param(eventId).update();
        jdbc.sql("insert into live_room_work (event_id, kind, due_at) values (?, ?, ?)")
                .params(eventId, kind, Timestamp.from(due))
                .update();
    }

    void forget(UUID eventId) {
        jdbc.sql("delete from live_room_work where event_id = ?").param(eventId).update();
    }

    /** One row whose time has come, hidden from all others while the lease lasts. */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        update live_room_work set due_at = ?, attempts = attempts + 1
                        where event_id = (select event_id from live_room_work where due_at <= ?
                                          order by due_at limit 1 for update skip locked)
                        returning event_id, kind, attempts, number
                        """)
                .params(Timestamp.from(now.plus(lease)), Timestamp.from(now))
                .query(Claimed.class)
                .optional();
    }

    void done(Claimed claimed) {
        jdbc.sql("delete from live_room_work where event_id = ? and number = ?")
                .params(claimed.eventId(), claimed.number())
                .update();
    }

    /** What was claimed leads to this, in its place. */
    void later(Claimed claimed, String kind, Instant due) {
        jdbc.sql("""
                        update live_room_work set kind = ?, due_at = ?, attempts = 0, last_error = null
                        where event_id = ? and number = ?
                        """)
                .params(kind, Timestamp.from(due), claimed.eventId(), claimed.number())
                .update();
    }

    void failed(Claimed claimed, String reason, Instant next) {
        jdbc.sql("update live_room_work set due_at = ?, last_error = ? where event_id = ? and number = ?")
                .params(Timestamp.from(next), reason, claimed.eventId(), claimed.number())
                .update();
    }

    public Optional<Standing> standing(UUID eventId) {
        return jdbc.sql("select kind, due_at, attempts, last_error from live_room_work where event_id = ?")
                .param(eventId)
                .query((row, number) -> new Standing(
                        row.getString("kind"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .optional();
    }
}
