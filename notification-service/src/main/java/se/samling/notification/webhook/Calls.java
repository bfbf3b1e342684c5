package se.samling.notification.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What webhooks are told: the work, and its log. */
@Repository
public class Calls {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 20;
    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, a hundred at most. */
    public List<Call> log(UUID webhookId) {
        return jdbc.sql("select * from webhook_call where webhook_id = ? order by created_at desc, id limit " + PAGE)
                .param(webhookId)
                .query((row, n) -> call(row))
                .list();
    }

    public Optional<Call> find(UUID webhookId, UUID id) {
        return jdbc.sql("select * from webhook_call where webhook_id = ? and id = ?")
                .params(webhookId, id)
                .query((row, n) -> call(row))
                .optional();
    }

    /**
     * For every webhook that wants such a message: of the event's hosts, or of any while the event is not known here, which is
     * looked at again before it is called. What happened before a webhook was there is not its business.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID messageId, String type, UUID eventId, String body, Instant occurredAt, Instant now) {
        jdbc.sql("""
                        insert into webhook_call (id, webhook_id, message_id, type, event_id, body, state, due_at, created_at)
                        select gen_random_uuid(), w.id, :message, :type, :event, :body, 'queued', :now, :now
                          from webhook w
                         where w.state <> 'paused' and :type = any(w.types) and w.created_at <= :occurred
                           and (w.host_id = any((select e.host_ids from event e where e.event_id = :event)::uuid[])
                                or not exists (select from event e where e.event_id = :event))
                        on conflict on constraint webhook_told_once do nothing
                        """)
                .param("message", messageId)
                .param("type", type)
                .param("event", eventId)
                .param("body", body)
                .param("occurred", Timestamp.from(occurredAt))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** One call for trying, about nothing. */
    Call queueTest(UUID webhookId, String body, Instant now) {
        return jdbc.sql("""
                        insert into webhook_call (id, webhook_id, message_id, type, body, state, due_at, created_at)
                        values (gen_random_uuid(), :webhook, gen_random_uuid(), 'Test', :body, 'queued', :now, :now) returning *
                        """)
                .param("webhook", webhookId)
                .param("body", body)
                .param("now", Timestamp.from(now))
                .query((row, n) -> call(row))
                .single();
    }

    /** Nothing where the webhook has no such call, or it waits anyway. */
    void queueAgain(UUID webhookId, UUID id, Instant now) {
        jdbc.sql("""
                        update webhook_call set state = 'queued', attempts = 0, due_at = ?, leased_until = null, settled_at = null
                         where webhook_id = ? and id = ? and state <> 'queued'
                        """).params(Timestamp.from(now), webhookId, id).update();
    }

    /** Takes what is due, leased: another replica takes over what a dead one left. A webhook's calls go in no promised order. */
    @Transactional
    public List<Call> take(Instant now) {
        jdbc.sql("""
                        delete from webhook_call c using webhook w, event e
                         where c.state = 'queued' and w.id = c.webhook_id and e.event_id = c.event_id
                           and not w.host_id = any(e.host_ids)
                        """).update();
        return jdbc.sql("""
                        with due as (
                            select c.id from webhook_call c join webhook w on w.id = c.webhook_id
                             where c.state = 'queued' and c.due_at <= :now and w.state = 'active'
                               and (c.leased_until is null or c.leased_until < :now)
                               and (c.event_id is null or exists (select from event e where e.event_id = c.event_id))
                             order by c.due_at, c.id limit :batch for update of c skip locked)
                        update webhook_call c set leased_until = :until, attempts = attempts + 1
                          from due where c.id = due.id
                        returning c.*
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("batch", BATCH)
                .query((row, n) -> call(row))
                .list();
    }

    void sent(UUID id, int status, Instant now) {
        jdbc.sql("""
                        update webhook_call set state = 'sent', last_status = ?, last_error = null, leased_until = null, settled_at = ?
                         where id = ?
                        """).params(status, Timestamp.from(now), id).update();
    }

    /** {@code again}: when it is tried next, null for never. */
    void failed(UUID id, @Nullable Integer status, @Nullable String error, @Nullable Instant again, Instant now) {
        jdbc.sql("""
                        update webhook_call
                           set state = case when :again::timestamptz is null then 'failed' else 'queued' end,
                               last_status = :status, last_error = :error, leased_until = null,
                               due_at = coalesce(:again, due_at),
                               settled_at = case when :again::timestamptz is null then :now::timestamptz end
                         where id = :id
                        """)
                .param("again", again == null ? null : Timestamp.from(again), Types.TIMESTAMP)
                .param("status", status, Types.INTEGER)
                .param("error", error, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    int forgetBefore(Instant before) {
        return jdbc.sql("delete from webhook_call where created_at < ? and state <> 'queued'")
                .param(Timestamp.from(before))
                .update();
    }

    private static Call call(ResultSet row) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        return new Call(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("type"),
                row.getObject("event_id", UUID.class),
                row.getString("body"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                row.getTimestamp("created_at").toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
