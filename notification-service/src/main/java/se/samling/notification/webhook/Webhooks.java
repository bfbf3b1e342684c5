package se.samling.notification.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All webhooks. */
@Repository
public class Webhooks {

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Webhook> of(UUID hostId) {
        return jdbc.sql("select * from webhook where host_id = ? order by created_at, id")
                .param(hostId)
                .query((row, n) -> webhook(row))
                .list();
    }

    public Optional<Webhook> find(UUID id) {
        return jdbc.sql("select * from webhook where id = ?")
                .param(id)
                .query((row, n) -> webhook(row))
                .optional();
    }

    void insert(Webhook webhook) {
        jdbc.sql("""
                        insert into webhook (id, host_id, url, types, state, generation, created_by, created_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        webhook.id(),
                        webhook.hostId(),
                        webhook.url(),
                        webhook.types().toArray(String[]::new),
                        webhook.state(),
                        webhook.generation(),
                        webhook.createdBy(),
                        Timestamp.from(webhook.createdAt()),
                        webhook.version()))
                .update();
    }

    /** False when somebody changed it meanwhile. Whoever changes one wants it tried anew: it has not failed since. */
    boolean change(UUID id, int version, WebhookDraft.Checked to) {
        return jdbc.sql("""
                        update webhook set url = ?, types = ?, state = ?, failing_since = null, version = version + 1
                         where id = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                to.url(),
                                to.types().toArray(String[]::new),
                                to.active() ? "active" : "paused",
                                id,
                                version))
                        .update()
                == 1;
    }

    void newSecret(UUID id) {
        jdbc.sql("update webhook set generation = generation + 1, version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook where id = ?").param(id).update();
    }

    void answered(UUID id) {
        jdbc.sql("update webhook set failing_since = null where id = ? and failing_since is not null")
                .param(id)
                .update();
    }

    /** Notes that it fails, and stops it when it has for too long: the webhook if that was now. */
    Optional<Webhook> failed(UUID id, Instant now, Instant tooLong) {
        return jdbc.sql("""
                        update webhook
                           set failing_since = coalesce(webhook.failing_since, :now),
                               state = case when before.state = 'active' and before.failing_since < :long
                                            then 'stopped' else webhook.state end
                          from (select id, state, failing_since from webhook where id = :id for update) before
                         where webhook.id = before.id
                        returning webhook.*, before.state <> webhook.state as stopped
                        """)
                .param("now", Timestamp.from(now))
                .param("long", Timestamp.from(tooLong))
                .param("id", id)
                .query((row, n) -> row.getBoolean("stopped") ? Optional.of(webhook(row)) : Optional.<Webhook>empty())
                .optional()
                .flatMap(stopped -> stopped);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var failing = row.getTimestamp("failing_since");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getString("state"),
                row.getInt("generation"),
                failing == null ? null : failing.toInstant(),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }
}
