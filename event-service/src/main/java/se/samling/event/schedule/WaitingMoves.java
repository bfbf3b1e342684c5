package se.samling.event.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All moves that wait. Whoever locks here and an event too locks here first. */
@Repository
public class WaitingMoves {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WaitingMoves(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Map<UUID, WaitingMove> of(Collection<UUID> eventIds) {
        return jdbc
                .sql("select * from waiting_move where event_id = any (:ids)")
                .param("ids", eventIds.toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(WaitingMove::eventId, Function.identity()));
    }

    /** How many events move together. */
    public int size(UUID batch) {
        return jdbc.sql("select count(*) from waiting_move where batch = ?")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, WaitingMove> lock(Collection<UUID> eventIds) {
        return jdbc
                .sql("select * from waiting_move where event_id = any (:ids) order by event_id for update")
                .param("ids", eventIds.toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(WaitingMove::eventId, Function.identity()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<WaitingMove> lockBatch(UUID batch) {
        return jdbc.sql("select * from waiting_move where batch = ? order by event_id for update")
                .param(batch)
                .query(this::row)
                .list();
    }

    List<UUID> dueBatches(Instant now) {
        return jdbc.sql("""
                        select batch from waiting_move where due_at <= ? and refused is null
                        group by batch order by min(due_at) limit 50
                        """).param(Timestamp.from(now)).query(UUID.class).list();
    }

    Optional<UUID> batchOf(UUID eventId) {
        return jdbc.sql("select batch from waiting_move where event_id = ?")
                .param(eventId)
                .query(UUID.class)
                .optional();
    }

    WaitingMove keep(UUID batch, Event after, Move to, int places, Instant due) {
        jdbc.sql("""
                        insert into waiting_move (event_id, batch, target, starts_at, ends_at, starts_instant, ends_instant, places, due_at)
                        values (:event, :batch, :target::jsonb, :startsAt, :endsAt, :starts, :ends, :places, :due)
                        on conflict (event_id) do update set batch = excluded.batch, target = excluded.target,
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at, starts_instant = excluded.starts_instant,
                            ends_instant = excluded.ends_instant, places = excluded.places, due_at = excluded.due_at, refused = null
                        """)
                .param("event", after.id())
                .param("batch", batch)
                .param("target", json.writeValueAsString(to))
                .param("startsAt", after.span().startsAt())
                .param("endsAt", after.span().endsAt())
                .param("starts", Timestamp.from(after.span().start()))
                .param("ends", Timestamp.from(after.span().end()))
                .param("places", places)
                .param("due", Timestamp.from(due))
                .update();
        return new WaitingMove(
                after.id(), batch, to, after.span().startsAt(), after.span().endsAt(), places, due, null);
    }

    void drop(UUID eventId) {
        jdbc.sql("delete from waiting_move where event_id = ?").param(eventId).update();
    }

    /** @return the events that do not move now */
    List<UUID> dropBatch(UUID batch) {
        return jdbc.sql("delete from waiting_move where batch = ? returning event_id")
                .param(batch)
                .query(UUID.class)
                .list();
    }

    void refuse(UUID batch, String reason) {
        jdbc.sql("update waiting_move set refused = ? where batch = ?")
                .params(reason, batch)
                .update();
    }

    void postpone(UUID batch, Instant due) {
        jdbc.sql("update waiting_move set due_at = ? where batch = ?")
                .params(Timestamp.from(due), batch)
                .update();
    }

    private WaitingMove row(ResultSet row, int number) throws SQLException {
        return new WaitingMove(
                row.getObject("event_id", UUID.class),
                row.getObject("batch", UUID.class),
                json.readValue(row.getString("target"), Move.class),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getInt("places"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("refused"));
    }
}
