package se.samling.event.seat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counters. Whoever changes one has locked it first; the database refuses more taken than there is room for. */
@Repository
public class Pools {

    private static final String COLUMNS = "event_id, mode, capacity, taken, waiting, next_waiting";
    private final JdbcClient jdbc;

    Pools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pool> of(UUID eventId) {
        return jdbc.sql("select " + COLUMNS + " from seat_pool where event_id = ? order by mode desc")
                .param(eventId)
                .query(Pool.class)
                .list();
    }

    public Map<UUID, List<Pool>> of(Collection<UUID> eventIds) {
        return eventIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select " + COLUMNS + " from seat_pool where event_id in (:ids)")
                        .param("ids", eventIds)
                        .query(Pool.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Pool::eventId));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Pool> lock(UUID eventId, String mode) {
        return jdbc.sql("select " + COLUMNS + " from seat_pool where event_id = ? and mode = ? for update")
                .params(Arrays.asList(eventId, mode))
                .query(Pool.class)
                .optional();
    }

    /** Of an event that is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID eventId) {
        jdbc.sql("delete from seat_pool where event_id = ?").param(eventId).update();
    }

    /** Locks all pools of an event, always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Pool> lockAll(UUID eventId) {
        return jdbc.sql("select " + COLUMNS + " from seat_pool where event_id = ? order by mode for update")
                .param(eventId)
                .query(Pool.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void count(UUID eventId, String mode, int taken, int waiting, long nextWaiting) {
        jdbc.sql("update seat_pool set taken = ?, waiting = ?, next_waiting = ? where event_id = ? and mode = ?")
                .params(Arrays.asList(taken, waiting, nextWaiting, eventId, mode))
                .update();
    }

    /** The people of the largest group that waits whole: with less room it would stand in everybody's way for good. */
    public int largestGroupWaiting(UUID eventId, String mode) {
        return jdbc.sql("""
                        select coalesce(max(wanted), 0) from registration
                        where event_id = ? and mode = ? and waiting_number is not null and not partly
                        """).params(eventId, mode).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID eventId, String mode, @Nullable Integer capacity) {
        jdbc.sql("""
                        insert into seat_pool (event_id, mode, capacity) values (?, ?, ?)
                        on conflict (event_id, mode) do update set capacity = excluded.capacity
                        """).params(Arrays.asList(eventId, mode, capacity)).update();
    }

    /** Takes away a pool that nobody is in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeEmpty(UUID eventId, String mode) {
        jdbc.sql("delete from seat_pool where event_id = ? and mode = ? and taken = 0 and waiting = 0")
                .params(Arrays.asList(eventId, mode))
                .update();
    }
}
