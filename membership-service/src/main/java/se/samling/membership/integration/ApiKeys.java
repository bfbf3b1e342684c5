package se.samling.membership.integration;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All keys that were ever handed out; those that never came to be are forgotten. */
@Repository
public class ApiKeys {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<ApiKey> of(UUID hostId) {
        return jdbc.sql("select * from api_key where host_id = ? and ready_at is not null order by created_at desc, id")
                .param(hostId)
                .query((row, n) -> key(row))
                .list();
    }

    public Optional<ApiKey> find(UUID hostId, UUID id) {
        return jdbc.sql("select * from api_key where host_id = ? and id = ? and ready_at is not null")
                .params(hostId, id)
                .query((row, n) -> key(row))
                .optional();
    }

    /** How many of the host's keys work, or are being made. */
    int living(UUID hostId, Instant now) {
        return jdbc.sql("select count(*) from api_key where host_id = ? and revoked_at is null and expires_at > ?")
                .params(hostId, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    void insert(ApiKey key) {
        jdbc.sql("""
                        insert into api_key (id, host_id, name, scopes, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        key.id(),
                        key.hostId(),
                        key.name(),
                        key.scopes().toArray(String[]::new),
                        key.createdBy(),
                        Timestamp.from(key.createdAt()),
                        Timestamp.from(key.expiresAt())))
                .update();
    }

    void ready(UUID id, Instant now) {
        jdbc.sql("update api_key set ready_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** To the minute: one that was used just now is left as it is. */
    public void used(UUID id, Instant now) {
        jdbc.sql("update api_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(Timestamp.from(now), id, Timestamp.from(now.minus(A_MINUTE)))
                .update();
    }

    /** False when it was revoked before. */
    boolean revoke(UUID id, String by, Instant now) {
        return jdbc.sql("update api_key set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                        .params(by, Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /**
     * The next key that Keycloak is to forget, locked against other replicas until the transaction ends: revoked, expired, or
     * begun before {@code abandoned} and never handed out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ApiKey> nextToForget(Instant now, Instant abandoned) {
        return jdbc.sql("""
                        select * from api_key
                         where client_gone_at is null
                           and (revoked_at is not null or expires_at <= ? or ready_at is null and created_at < ?)
                         order by created_at limit 1 for update skip locked
                        """)
                .params(Timestamp.from(now), Timestamp.from(abandoned))
                .query((row, n) -> key(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forgotten(UUID id, Instant now) {
        jdbc.sql("update api_key set client_gone_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
        jdbc.sql("delete from api_key where id = ? and ready_at is null")
                .param(id)
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                words(row.getArray("scopes")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("revoked_by"),
                instant(row.getTimestamp("revoked_at")),
                instant(row.getTimestamp("last_used_at")));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
