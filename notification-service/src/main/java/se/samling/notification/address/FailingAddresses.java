package se.samling.notification.address;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that mail came back from. By address, so that a person and a participant are one reader. */
@Repository
public class FailingAddresses {

    private final JdbcClient jdbc;

    public FailingAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody is there. */
    public void hard(String address, String reason, Instant at) {
        put(address, reason, at, """
                insert into failing_address (address, hard_since, reason, last_at) values (lower(:address), :at, :reason, :at)
                on conflict on constraint failing_address_once do update
                   set hard_since = coalesce(failing_address.hard_since, excluded.hard_since),
                       reason = excluded.reason, last_at = excluded.last_at
                """);
    }

    /** One mail did not get through; the next one may. */
    public void soft(String address, String reason, Instant at) {
        put(address, reason, at, """
                insert into failing_address (address, soft_bounces, reason, last_at) values (lower(:address), 1, :reason, :at)
                on conflict on constraint failing_address_once do update
                   set soft_bounces = failing_address.soft_bounces + 1,
                       reason = case when failing_address.hard_since is null then excluded.reason else failing_address.reason end,
                       last_at = excluded.last_at
                """);
    }

    private void put(String address, String reason, Instant at, String sql) {
        jdbc.sql(sql)
                .param("address", address)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether mail to many should spare it. */
    public boolean hard(String address) {
        return jdbc.sql("""
                        select exists (select from failing_address
                         where address = lower(:address) and hard_since is not null)
                        """).param("address", address).query(Boolean.class).single();
    }

    /** Those of the addresses where nobody is. */
    public List<FailingAddress> hardAmong(Collection<String> addresses) {
        return jdbc.sql("select * from failing_address where hard_since is not null and address = any(:addresses)")
                .param(
                        "addresses",
                        addresses.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query((row, n) -> failing(row))
                .list();
    }

    public Optional<FailingAddress> find(UUID id) {
        return jdbc.sql("select * from failing_address where id = :id")
                .param("id", id)
                .query((row, n) -> failing(row))
                .optional();
    }

    public void clear(UUID id) {
        jdbc.sql("delete from failing_address where id = :id").param("id", id).update();
    }

    /** Part of an erasure. */
    public void remove(String address) {
        jdbc.sql("delete from failing_address where address = lower(:address)")
                .param("address", address)
                .update();
    }

    /** Forgets those that nothing has come back from for long: the next mail will tell again. */
    public void forget(Instant before) {
        jdbc.sql("delete from failing_address where last_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static FailingAddress failing(ResultSet row) throws SQLException {
        Timestamp hardSince = row.getTimestamp("hard_since");
        return new FailingAddress(
                row.getObject("id", UUID.class),
                row.getString("address"),
                hardSince == null ? null : hardSince.toInstant(),
                row.getInt("soft_bounces"),
                row.getString("reason"),
                row.getTimestamp("last_at").toInstant());
    }
}
