package se.samling.event.reconfirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answer times; whoever locks one holds its event already, as a move does. */
@Repository
public class AnswerTimes {

    private static final String ROW = "select * from answer_time where event_id = ?";
    private final JdbcClient jdbc;

    AnswerTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AnswerTime> of(UUID eventId) {
        return jdbc.sql(ROW).param(eventId).query(AnswerTimes::row).optional();
    }

    /** As it stays until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AnswerTime> hold(UUID eventId) {
        return jdbc.sql(ROW + " for share")
                .param(eventId)
                .query(AnswerTimes::row)
                .optional();
    }

    /** False, and nothing is written, when the last reminder went after {@code notAfter} or the time is over. */
    boolean keep(AnswerTime time, Instant overAt, Instant notAfter) {
        return jdbc.sql("""
                        insert into answer_time (event_id, answer_by, over_at, silent, reminded_at)
                        values (:event, :answerBy, :overAt, :silent, :remindedAt)
                        on conflict (event_id) do update set answer_by = excluded.answer_by, over_at = excluded.over_at,
                            silent = excluded.silent, reminded_at = excluded.reminded_at
                        where answer_time.closed_at is null and answer_time.reminded_at <= :notAfter
                        """)
                        .param("event", time.eventId())
                        .param("answerBy", time.answerBy())
                        .param("overAt", Timestamp.from(overAt), Types.TIMESTAMP)
                        .param("silent", time.silent().word())
                        .param("remindedAt", Timestamp.from(time.remindedAt()), Types.TIMESTAMP)
                        .param("notAfter", Timestamp.from(notAfter), Types.TIMESTAMP)
                        .update()
                > 0;
    }

    void forget(UUID eventId) {
        jdbc.sql("delete from answer_time where event_id = ?").param(eventId).update();
    }

    /** Events whose time is over and whose silent people are not settled, also by a replica that was stopped midway. */
    List<UUID> over(Instant now) {
        return jdbc.sql("select event_id from answer_time where over_at <= ? and settled_at is null limit 20")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    void close(UUID eventId, Instant now) {
        jdbc.sql("update answer_time set closed_at = ? where event_id = ? and over_at <= ? and closed_at is null")
                .params(Timestamp.from(now), eventId, Timestamp.from(now))
                .update();
    }

    void settled(UUID eventId, Instant now) {
        jdbc.sql("update answer_time set settled_at = ? where event_id = ? and closed_at is not null")
                .params(Timestamp.from(now), eventId)
                .update();
    }

    private static AnswerTime row(ResultSet row, int number) throws SQLException {
        return new AnswerTime(
                row.getObject("event_id", UUID.class),
                row.getObject("answer_by", LocalDateTime.class),
                Silence.of(row.getString("silent")).orElseThrow(),
                row.getTimestamp("reminded_at").toInstant(),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
