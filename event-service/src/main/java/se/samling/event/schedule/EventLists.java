package se.samling.event.schedule;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events as lists for people to read, and as a calendar. A calendar has a move that waits where it leads to. */
@Repository
public class EventLists {

    private final JdbcClient jdbc;
    private final EventRows rows;

    EventLists(JdbcClient jdbc, EventRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** What a list is to hold; {@code hosts} absent leaves drafts out, empty with {@code allDrafts} keeps them all. */
    public record Wanted(
            @Nullable UUID network,
            @Nullable String mode,
            boolean past,
            boolean drafts,
            boolean everyHost,
            List<UUID> hosts,
            @Nullable Instant afterStart,
            @Nullable UUID afterId) {}

    /** Coming ones soonest first, past ones newest first; {@code limit} at most. */
    public List<Event> list(Wanted wanted, Instant now, int limit) {
        var order = wanted.past() ? "desc" : "asc";
        var beyond = wanted.past() ? "<" : ">";
        return jdbc.sql("""
                        select * from event
                        where (:past and ends_instant <= :now or not :past and ends_instant > :now)
                          and (state <> 'draft' or :drafts)
                          and (not :drafts or :everyHost or host_ids && :hosts
                               or exists (select from jsonb_array_elements(programme) item
                                          where (item -> 'session' ->> 'ownerId')::uuid = any (:hosts)))
                          and (cast(:network as uuid) is null or :network = any (network_ids))
                          and (cast(:mode as text) is null or content ->> 'mode' = :mode or content ->> 'mode' = 'hybrid' and :mode <> 'hybrid')
                          and (cast(:afterStart as timestamptz) is null or (starts_instant, id) %s (:afterStart, :afterId))
                        order by starts_instant %s, id %s limit :limit
                        """.formatted(beyond, order, order))
                .param("past", wanted.past())
                .param("now", Timestamp.from(now))
                .param("drafts", wanted.drafts())
                .param("everyHost", wanted.everyHost())
                .param("hosts", wanted.hosts().toArray(UUID[]::new))
                .param("network", wanted.network())
                .param("mode", wanted.mode())
                .param("afterStart", wanted.afterStart() == null ? null : Timestamp.from(wanted.afterStart()))
                .param("afterId", wanted.afterId())
                .param("limit", limit)
                .query(rows::row)
                .list();
    }

    /**
     * Events of these hosts (of all, for {@code everyHost}), and those they have a session at, that touch the days by their own clocks;
     * soonest first.
     */
    public List<Event> between(LocalDate first, LocalDate last, List<UUID> hosts, boolean everyHost, int limit) {
        return jdbc.sql("""
                        select e.* from event e left join waiting_move w on w.event_id = e.id
                        where (:everyHost or e.host_ids && :hosts
                               or exists (select from jsonb_array_elements(e.programme) item
                                          where (item -> 'session' ->> 'ownerId')::uuid = any (:hosts)))
                          and coalesce(w.starts_at, e.starts_at) < cast(:last as date) + 1
                          and coalesce(w.ends_at, e.ends_at) >= cast(:first as date)
                        order by coalesce(w.starts_at, e.starts_at), e.id limit :limit
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .param("limit", limit)
                .query(rows::row)
                .list();
    }

    /** Events that go on while this does and that these hosts may know of: their own, and others' from the announcement on. */
    public List<Event> during(LocalSpan span, List<UUID> hosts, boolean everyHost, int limit) {
        return jdbc.sql("""
                        select e.* from event e left join waiting_move w on w.event_id = e.id
                        where e.state <> 'cancelled' and (e.state <> 'draft' or :everyHost or e.host_ids && :hosts)
                          and coalesce(w.starts_instant, e.starts_instant) < :end
                          and coalesce(w.ends_instant, e.ends_instant) > :start
                        order by e.starts_instant, e.id limit :limit
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("start", Timestamp.from(span.start()))
                .param("end", Timestamp.from(span.end()))
                .param("limit", limit)
                .query(rows::row)
                .list();
    }
}
