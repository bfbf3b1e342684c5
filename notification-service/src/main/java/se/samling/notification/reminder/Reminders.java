package se.samling.notification.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timers as organisers see them; db-scheduler keeps the ones that still run. */
@Repository
public class Reminders {

    private final JdbcClient jdbc;

    public Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Soonest first. */
    public List<Reminder> of(UUID eventId) {
        return jdbc.sql("select rule, fires_at, state from reminder where event_id = :id order by fires_at")
                .param("id", eventId)
                .query((row, n) -> new Reminder(
                        row.getString("rule"), row.getTimestamp("fires_at").toInstant(), row.getString("state")))
                .list();
    }

    /** The timer, locked until the transaction ends. */
    Optional<Reminder> lock(UUID eventId, ReminderRule rule) {
        return jdbc.sql("""
                        select rule, fires_at, state from reminder
                         where event_id = :id and rule = :rule for update
                        """)
                .param("id", eventId)
                .param("rule", rule.code())
                .query((row, n) -> new Reminder(
                        row.getString("rule"), row.getTimestamp("fires_at").toInstant(), row.getString("state")))
                .optional();
    }

    void put(UUID eventId, ReminderRule rule, Instant firesAt, String state) {
        jdbc.sql("""
                insert into reminder (event_id, rule, fires_at, state) values (:id, :rule, :firesAt, :state)
                on conflict (event_id, rule) do update set fires_at = excluded.fires_at, state = excluded.state
                """)
                .param("id", eventId)
                .param("rule", rule.code())
                .param("firesAt", Timestamp.from(firesAt))
                .param("state", state)
                .update();
    }
}
