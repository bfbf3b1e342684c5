package se.samling.notification.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.figure.MailFigures.Row;
import se.samling.notification.language.Json;
import se.samling.notification.language.Text;

/** Counts mail in the log. An event's mail belongs to the year it begins in, however early it was sent; a network's to when it went. */
@Repository
public class MailCounting {

    private static final String COUNTS = """
            count(*) filter (where d.state in ('sent', 'bounced', 'failed')) as sent,
            count(*) filter (where d.state = 'sent') as delivered,
            count(*) filter (where d.state in ('queued', 'sending')) as deferred,
            count(*) filter (where d.state in ('bounced', 'failed')) as bounced,
            count(*) filter (where d.state = 'skipped' and d.reason in ('unsubscribed', 'address-fails')) as held_back,
            count(d.unsubscribed_at) as unsubscribed
            """;

    private final JdbcClient jdbc;
    private final Json json;

    MailCounting(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** {@code hosts}: whose events and networks, null for all; {@code networkId} leaves the others out. */
    public MailFigures year(int year, @Nullable List<UUID> hosts, @Nullable UUID networkId) {
        return new MailFigures(events(year, hosts, networkId), networks(year, hosts, networkId));
    }

    /** One event's. */
    public MailFigures event(UUID eventId) {
        return new MailFigures(
                jdbc.sql("select e.event_id as id, e.slug, e.document -> 'title' as title, " + COUNTS + """
                                  from event e left join delivery d on d.event_id = e.event_id
                                 where e.event_id = :id group by e.event_id
                                """)
                        .param("id", eventId)
                        .query((row, n) -> row(row))
                        .list(),
                List.of());
    }

    private List<Row> events(int year, @Nullable List<UUID> hosts, @Nullable UUID networkId) {
        return jdbc.sql("select e.event_id as id, e.slug, e.document -> 'title' as title, " + COUNTS + """
                          from event e join delivery d on d.event_id = e.event_id
                         where e.starts_at >= :from and e.starts_at < :until
                           and (cast(:hosts as uuid[]) is null or e.host_ids && :hosts)
                           and (cast(:network as uuid) is null or e.network_ids @> array[:network]::uuid[])
                         group by e.event_id order by e.starts_at, e.event_id
                        """)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("until", LocalDate.of(year + 1, 1, 1).atStartOfDay())
                .param("hosts", hosts == null ? null : hosts.toArray(UUID[]::new))
                .param("network", networkId, Types.OTHER)
                .query((row, n) -> row(row))
                .list();
    }

    private List<Row> networks(int year, @Nullable List<UUID> hosts, @Nullable UUID networkId) {
        return jdbc.sql("select w.network_id as id, w.slug, w.name as title, " + COUNTS + """
                          from network w join delivery d on d.network_id = w.network_id and d.event_id is null
                         where d.queued_at >= cast(:from as timestamp) at time zone 'Europe/Stockholm'
                           and d.queued_at < cast(:until as timestamp) at time zone 'Europe/Stockholm'
                           and (cast(:hosts as uuid[]) is null or w.host_ids && :hosts)
                           and (cast(:network as uuid) is null or w.network_id = :network)
                         group by w.network_id order by w.slug
                        """)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("until", LocalDate.of(year + 1, 1, 1).atStartOfDay())
                .param("hosts", hosts == null ? null : hosts.toArray(UUID[]::new))
                .param("network", networkId, Types.OTHER)
                .query((row, n) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                json.read(row.getString("title"), Text.class),
                row.getInt("sent"),
                row.getInt("delivered"),
                row.getInt("deferred"),
                row.getInt("bounced"),
                row.getInt("held_back"),
                row.getInt("unsubscribed"));
    }
}
