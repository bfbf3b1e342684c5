package se.samling.event.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All series. */
@Repository
public class AllSeries {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AllSeries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Series> find(UUID id) {
        return jdbc.sql("select * from series where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    public Optional<Series> bySlug(String slug) {
        return jdbc.sql("select * from series where slug = ?")
                .param(slug)
                .query(this::row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Series> lock(UUID id) {
        return jdbc.sql("select * from series where id = ? for update")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Those with a public date to come, soonest first. */
    public List<Series> coming(Instant now) {
        return jdbc.sql("""
                        select s.* from series s join lateral (
                            select min(starts_instant) as next from event e
                            where e.series_id = s.id and e.state <> 'draft' and e.ends_instant > ?) d on d.next is not null
                        order by d.next, s.id limit 200
                        """).param(Timestamp.from(now)).query(this::row).list();
    }

    /** All of these hosts, the newest first; for an administrator of every host. */
    public List<Series> ofHosts(List<UUID> hosts, boolean every) {
        return jdbc.sql("select * from series where :every or host_ids && :hosts order by id desc limit 200")
                .param("every", every)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    void insert(Series series) {
        jdbc.sql("""
                        insert into series (id, slug, content, host_ids, network_ids, rounds, version)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        series.id(),
                        series.slug(),
                        json.writeValueAsString(series.content()),
                        series.hostIds().toArray(UUID[]::new),
                        series.networkIds().toArray(UUID[]::new),
                        series.rounds(),
                        series.version())
                .update();
    }

    void update(Series series) {
        int changed = jdbc.sql("""
                        update series set content = ?::jsonb, host_ids = ?, network_ids = ?, rounds = ?, version = ?
                        where id = ? and version = ?
                        """)
                .params(
                        json.writeValueAsString(series.content()),
                        series.hostIds().toArray(UUID[]::new),
                        series.networkIds().toArray(UUID[]::new),
                        series.rounds(),
                        series.version(),
                        series.id(),
                        series.version() - 1)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("series " + series.id());
        }
    }

    private Series row(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                json.readValue(row.getString("content"), SeriesContent.class),
                List.of((UUID[]) row.getArray("host_ids").getArray()),
                List.of((UUID[]) row.getArray("network_ids").getArray()),
                row.getInt("rounds"),
                row.getInt("version"));
    }
}
