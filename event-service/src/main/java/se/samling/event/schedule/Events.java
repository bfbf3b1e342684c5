package se.samling.event.schedule;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All events; whoever writes one here writes its history too. */
@Repository
public class Events {

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final JsonMapper json;
    private final EventChanges changes;

    Events(JdbcClient jdbc, EventRows rows, JsonMapper json, EventChanges changes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.changes = changes;
    }

    public Optional<Event> find(UUID id) {
        return jdbc.sql("select * from event where id = ?")
                .param(id)
                .query(rows::row)
                .optional();
    }

    public Optional<Event> bySlug(String slug) {
        return jdbc.sql("select * from event where slug = ?")
                .param(slug)
                .query(rows::row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Event> lock(UUID id) {
        return jdbc.sql("select * from event where id = ? for update")
                .param(id)
                .query(rows::row)
                .optional();
    }

    /** Keeps it from being cancelled or moved until the end of the transaction; others may keep it so at the same time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Event> hold(UUID id) {
        return jdbc.sql("select * from event where id = ? for share")
                .param(id)
                .query(rows::row)
                .optional();
    }

    /** All dates of a series, soonest first. */
    public List<Event> ofSeries(UUID seriesId) {
        return jdbc.sql("select * from event where series_id = ? order by starts_instant, id")
                .param(seriesId)
                .query(rows::row)
                .list();
    }

    /** The dates that came out with one publication of a series. */
    public List<UUID> ofRound(Circle.InSeries series) {
        return jdbc.sql("select id from event where series_id = ? and series_round = ? order by starts_instant, id")
                .params(Arrays.asList(series.id(), series.round()))
                .query(UUID.class)
                .list();
    }

    /** Events of a network that somebody may still be invited to. */
    public List<Event> openOf(UUID networkId, Instant now) {
        return jdbc.sql("select * from event where ? = any (network_ids) and state = 'open' and ends_instant > ?")
                .params(Arrays.asList(networkId, Timestamp.from(now)))
                .query(rows::row)
                .list();
    }

    /** Events of a network whose date is public and that have not begun, always in the same order. */
    public List<Event> comingOf(UUID networkId, Instant now) {
        return jdbc.sql("""
                        select * from event
                        where ? = any (network_ids) and state in ('announced', 'open') and starts_instant > ? order by id
                        """)
                .params(Arrays.asList(networkId, Timestamp.from(now)))
                .query(rows::row)
                .list();
    }

    /** Drafts and what has been too: all of this host, and all whose programme points at this contributor; always in the same order. */
    List<Event> naming(@Nullable UUID contributorId, UUID hostId) {
        return jdbc.sql("""
                        select * from event
                        where :host = any (host_ids) or programme @> cast(:pointing as jsonb) order by id
                        """)
                .param("host", hostId)
                .param("pointing", "[{\"contributors\":[{\"id\":\"%s\"}]}]".formatted(contributorId))
                .query(rows::row)
                .list();
    }

    /** Those whose state by the clock is another than was told; locked, and left to whichever replica is first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Event> untold(Instant now) {
        return jdbc.sql("""
                        select * from event
                        where state in ('announced', 'open') and told <> 'held'
                          and (ends_instant <= :now
                               or state = 'open' and told <> 'closed' and (deadline at time zone zone) + interval '1 second' <= :now)
                        order by id limit 50 for update skip locked
                        """).param("now", Timestamp.from(now)).query(rows::row).list();
    }

    void insert(Event event) {
        jdbc.sql("""
                        insert into event (id, slug, state, content, programme, starts_at, ends_at, deadline, zone, starts_instant,
                                           ends_instant, host_ids, network_ids, series_id, sequence, moved, told, version)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)
                        """)
                .params(Arrays.asList(
                        event.id(),
                        event.slug(),
                        event.stored().word(),
                        json.writeValueAsString(event.content()),
                        json.writeValueAsString(event.programme()),
                        event.span().startsAt(),
                        event.span().endsAt(),
                        event.span().deadline(),
                        event.span().zone().getId(),
                        Timestamp.from(event.span().start()),
                        Timestamp.from(event.span().end()),
                        event.hostIds().toArray(UUID[]::new),
                        event.networkIds().toArray(UUID[]::new),
                        event.series() == null ? null : event.series().id(),
                        event.entry().sequence(),
                        event.told(),
                        event.version()))
                .update();
        changes.drafted(event);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(UUID id) {
        jdbc.sql("delete from event where id = ?").param(id).update();
        changes.discarded(id);
    }

    /** What differs goes into the event's history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Event event) {
        var before = find(event.id());
        int changed = jdbc.sql("""
                        update event set state = ?, content = ?::jsonb, programme = ?::jsonb, starts_at = ?, ends_at = ?, deadline = ?,
                               zone = ?, starts_instant = ?, ends_instant = ?, host_ids = ?, network_ids = ?, series_round = ?, sequence = ?, moved = ?,
                               previous = ?::jsonb, move_message = ?, moved_together = ?::jsonb, cancellation_reason = ?, told = ?, version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        event.stored().word(),
                        json.writeValueAsString(event.content()),
                        json.writeValueAsString(event.programme()),
                        event.span().startsAt(),
                        event.span().endsAt(),
                        event.span().deadline(),
                        event.span().zone().getId(),
                        Timestamp.from(event.span().start()),
                        Timestamp.from(event.span().end()),
                        event.hostIds().toArray(UUID[]::new),
                        event.networkIds().toArray(UUID[]::new),
                        event.series() == null ? null : event.series().round(),
                        event.entry().sequence(),
                        event.entry().moved(),
                        event.entry().previous() == null
                                ? null
                                : json.writeValueAsString(event.entry().previous()),
                        event.entry().moveMessage(),
                        event.entry().together() == null
                                ? null
                                : json.writeValueAsString(event.entry().together()),
                        event.entry().cancellationReason(),
                        event.told(),
                        event.version(),
                        event.id(),
                        event.version() - 1))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("event " + event.id());
        }
        before.ifPresent(was -> changes.written(was, event));
    }
}
