package se.samling.event.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All acts on many, with a line per registration. */
@Repository
public class BulkActs {

    private final JdbcClient jdbc;

    BulkActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far an act has come: registrations by what became of them; {@code open} are still to be done. */
    public record Progress(int total, int open, List<Outcome> outcomes) {}

    /** done, already, cancelled, no-room, gone or failed. */
    public record Outcome(String outcome, int number) {}

    /** Somebody to whom it was not done. */
    public record Missed(UUID registrationId, String name, String email, String outcome) {}

    public Optional<BulkAct> find(UUID id) {
        return jdbc.sql("select * from bulk_act where id = ?")
                .param(id)
                .query(BulkActs::act)
                .optional();
    }

    /** False when there is one of that id already. */
    boolean add(BulkAct act, List<UUID> registrations) {
        int added = jdbc.sql("""
                        insert into bulk_act (id, event_id, kind, mode, reason, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                .params(Arrays.asList(
                        act.id(),
                        act.eventId(),
                        act.act().kind().code(),
                        act.act().mode(),
                        act.act().reason(),
                        act.askedBy(),
                        Timestamp.from(act.askedAt())))
                .update();
        if (added > 0) {
            jdbc.sql("""
                            insert into bulk_line (act_id, position, registration_id)
                            select :act, position, id from unnest(:ids) with ordinality as chosen (id, position)
                            """)
                    .param("act", act.id())
                    .param("ids", registrations.toArray(UUID[]::new))
                    .update();
        }
        return added > 0;
    }

    /** Oldest first. */
    List<UUID> unfinished() {
        return jdbc.sql("select id from bulk_act where finished_at is null order by asked_at, id")
                .query(UUID.class)
                .list();
    }

    /** Held until the transaction ends; empty when it is finished, or another replica holds it. */
    Optional<BulkAct> hold(UUID id) {
        return jdbc.sql("select * from bulk_act where id = ? and finished_at is null for update skip locked")
                .param(id)
                .query(BulkActs::act)
                .optional();
    }

    Optional<Line> next(UUID id) {
        return jdbc.sql("""
                        select position, registration_id from bulk_line where act_id = ? and outcome is null order by position limit 1
                        """).param(id).query(Line.class).optional();
    }

    /** What was said first stands. */
    void note(UUID id, int position, String outcome) {
        jdbc.sql("update bulk_line set outcome = ? where act_id = ? and position = ? and outcome is null")
                .params(outcome, id, position)
                .update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql("update bulk_act set finished_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    public Progress progress(UUID id) {
        var outcomes = jdbc.sql("""
                        select outcome, count(*) as number from bulk_line where act_id = ? and outcome is not null
                        group by outcome order by outcome = 'done' desc, 2 desc, 1
                        """).param(id).query(Outcome.class).list();
        int total = jdbc.sql("select count(*) from bulk_line where act_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return new Progress(
                total, total - outcomes.stream().mapToInt(Outcome::number).sum(), outcomes);
    }

    /** To whom it was not done, in the order of the act; {@code limit} at most. */
    public List<Missed> missed(UUID id, int limit) {
        return jdbc.sql("""
                        select b.registration_id, p.name, p.email, b.outcome
                        from bulk_line b join registration r on r.id = b.registration_id join participant p on p.id = r.participant_id
                        where b.act_id = ? and b.outcome <> 'done' order by b.position limit ?
                        """).params(id, limit).query(Missed.class).list();
    }

    int forgetFinishedBefore(Instant then) {
        return jdbc.sql("delete from bulk_act where finished_at < ?")
                .param(Timestamp.from(then))
                .update();
    }

    private static BulkAct act(ResultSet row, int number) throws SQLException {
        return new BulkAct(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                new Act(Kind.of(row.getString("kind")).orElseThrow(), row.getString("mode"), row.getString("reason")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
