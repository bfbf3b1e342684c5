package se.samling.notification.address;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses in trouble as an organiser sees them: only those that mail about the organiser's own events and networks went to. */
@Repository
public class ReaderAddresses {

    private static final String ROWS = """
            select a.*, m.recipient_name
              from (select f.id, coalesce(f.address, u.address) as address, f.hard_since, f.soft_bounces, f.reason,
                           u.since as unsubscribed_since
                      from failing_address f full join unsubscription u on u.address = f.address) a
              join lateral (
                    select d.recipient_name
                      from delivery d
                      left join event e on e.event_id = d.event_id
                      left join network n on n.network_id = d.network_id
                     where lower(d.recipient_address) = a.address
                       and (cast(:hosts as uuid[]) is null or e.host_ids && :hosts or n.host_ids && :hosts)
                     order by d.delivery_id desc
                     limit 1) m on true
            """;

    private final JdbcClient jdbc;

    public ReaderAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them: {@code failingId} is null for an address that works but wants no invitations. */
    public record ReaderAddress(
            @Nullable UUID failingId,
            String address,
            @Nullable String name,
            @Nullable Instant hardSince,
            int softBounces,
            @Nullable String reason,
            @Nullable Instant unsubscribedSince) {}

    /** In the order of the alphabet; {@code hosts} null means all, {@code after} is the last address already shown. */
    public List<ReaderAddress> of(@Nullable List<UUID> hosts, @Nullable String after, int limit) {
        return jdbc.sql(ROWS
                        + " where cast(:after as text) is null or a.address > :after order by a.address limit :limit")
                .param("hosts", hosts == null ? null : hosts.toArray(UUID[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> address(row))
                .list();
    }

    boolean concerns(UUID failingId, @Nullable List<UUID> hosts) {
        return !jdbc.sql(ROWS + " where a.id = :id")
                .param("hosts", hosts == null ? null : hosts.toArray(UUID[]::new))
                .param("id", failingId)
                .query((row, n) -> address(row))
                .list()
                .isEmpty();
    }

    private static ReaderAddress address(ResultSet row) throws SQLException {
        return new ReaderAddress(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("recipient_name"),
                instant(row, "hard_since"),
                row.getInt("soft_bounces"),
                row.getString("reason"),
                instant(row, "unsubscribed_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
