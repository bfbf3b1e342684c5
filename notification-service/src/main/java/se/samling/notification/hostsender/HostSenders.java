package se.samling.notification.hostsender;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of all hosts. */
@Repository
public class HostSenders {

    private final JdbcClient jdbc;

    HostSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one in use, if any, first. */
    public List<HostSender> of(UUID hostId) {
        return jdbc.sql("""
                        select * from host_sender where host_id = ? order by proven_at desc nulls last, asked_at, id
                        """).param(hostId).query((row, n) -> sender(row)).list();
    }

    /** The one that was proven last. */
    public Optional<HostSender> proven(UUID hostId) {
        return of(hostId).stream().filter(HostSender::proven).findFirst();
    }

    public Optional<HostSender> find(UUID id) {
        return jdbc.sql("select * from host_sender where id = ?")
                .param(id)
                .query((row, n) -> sender(row))
                .optional();
    }

    /** Addresses whose domains are worth asking. */
    List<String> allProven() {
        return jdbc.sql("select distinct lower(address) from host_sender where proven_at is not null order by 1")
                .query(String.class)
                .list();
    }

    /** False where the host has asked for that address before. */
    boolean add(UUID hostId, String address, String by, Instant now) {
        return jdbc.sql("""
                        insert into host_sender (id, host_id, address, generation, asked_by, asked_at)
                        values (gen_random_uuid(), ?, ?, 1, ?, ?) on conflict do nothing
                        """).params(hostId, address, by, Timestamp.from(now)).update() == 1;
    }

    /** A new link in place of the last one, unless that is younger than {@code before} or has been used. */
    boolean renew(UUID id, Instant now, Instant before) {
        return jdbc.sql("""
                        update host_sender set generation = generation + 1, asked_at = ?
                         where id = ? and proven_at is null and asked_at < ?
                        """)
                        .params(Timestamp.from(now), id, Timestamp.from(before))
                        .update()
                == 1;
    }

    /** The host's other proven addresses go: this one takes their place. False when it was proven before. */
    boolean prove(HostSender sender, Instant now) {
        boolean first = jdbc.sql("update host_sender set proven_at = ? where id = ? and proven_at is null")
                        .params(Timestamp.from(now), sender.id())
                        .update()
                == 1;
        if (first) {
            jdbc.sql("delete from host_sender where host_id = ? and id <> ? and proven_at is not null")
                    .params(sender.hostId(), sender.id())
                    .update();
        }
        return first;
    }

    void remove(UUID id) {
        jdbc.sql("delete from host_sender where id = ?").param(id).update();
    }

    /** What a domain says now, for all who write from it. */
    void note(String domain, boolean good, Instant now) {
        jdbc.sql(
                        "update host_sender set domain_good = ?, checked_at = ? where lower(split_part(address, '@', 2)) = lower(?)")
                .params(good, Timestamp.from(now), domain)
                .update();
    }

    private static HostSender sender(ResultSet row) throws SQLException {
        return new HostSender(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("address"),
                row.getInt("generation"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "proven_at"),
                row.getBoolean("domain_good"),
                instant(row, "checked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
