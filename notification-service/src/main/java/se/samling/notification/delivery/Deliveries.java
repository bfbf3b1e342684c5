package se.samling.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.ReaderKind;
import tools.jackson.core.type.TypeReference;

/** The mail queue and log. */
@Repository
public class Deliveries {

    /** A message older than this writes no mail: a database restored or lost must not send last year's invitations again. */
    static final Duration STALE = Duration.ofDays(30);

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Deliveries(JdbcClient jdbc, Json json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Queues the mail unless it was queued before, however long ago and whatever became of it. {@code occurredAt} is when the
     * reason for it happened.
     */
    public void queue(MailJob job, Instant occurredAt) {
        Instant now = clock.instant();
        if (occurredAt.isBefore(now.minus(STALE))) {
            return;
        }
        int added = jdbc.sql("""
                        insert into delivery (purpose, subject_id, version, reader_kind, reader_id, event_id, network_id,
                                              facts, state, due_at, queued_at)
                        values (:purpose, :subjectId, :version, :readerKind, :readerId, :eventId, :networkId,
                                cast(:facts as jsonb), 'queued', :now, :now)
                        on conflict on constraint delivery_once do nothing
                        """)
                .param("purpose", job.purpose().code())
                .param("subjectId", job.subjectId())
                .param("version", job.version())
                .param("readerKind", job.reader().kind().code())
                .param("readerId", job.reader().id())
                .param("eventId", job.eventId(), Types.OTHER)
                .param("networkId", job.networkId(), Types.OTHER)
                .param("facts", json.write(job.facts()))
                .param("now", Timestamp.from(now))
                .update();
        if (added > 0) {
            events.publishEvent(new MailQueued());
        }
    }

    /** The same mail once more, as a row of its own; empty while the first has not been settled. */
    public Optional<Delivery> again(Delivery settled) {
        Instant now = clock.instant();
        Optional<Delivery> copy = jdbc.sql("""
                        insert into delivery (purpose, subject_id, version, copy, reader_kind, reader_id, event_id, network_id,
                                              facts, state, due_at, queued_at)
                        select d.purpose, d.subject_id, d.version, d.copy + 1, d.reader_kind, d.reader_id, d.event_id,
                               d.network_id, d.facts, 'queued', :now, :now
                          from delivery d
                         where d.purpose = :purpose and d.subject_id = :subjectId and d.version = :version
                           and d.reader_id = :readerId
                           and not exists (select from delivery o
                                            where o.purpose = d.purpose and o.subject_id = d.subject_id
                                              and o.version = d.version and o.reader_id = d.reader_id
                                              and o.state in ('queued', 'sending'))
                         order by d.copy desc
                         limit 1
                        on conflict on constraint delivery_once do nothing
                        returning *
                        """)
                .param("purpose", settled.purpose().code())
                .param("subjectId", settled.subjectId())
                .param("version", settled.version())
                .param("readerId", settled.reader().id())
                .param("now", Timestamp.from(now))
                .query(mapper())
                .optional();
        copy.ifPresent(_ -> events.publishEvent(new MailQueued()));
        return copy;
    }

    /**
     * The newest copy of each mail that did not arrive, once more; how many. A mail that is under way again already is left
     * alone, and so is one to an address where nobody is. {@code subjectId} narrows it, to a mailing for example.
     */
    int againWhatFailed(UUID eventId, @Nullable UUID subjectId) {
        int added = jdbc.sql("""
                        insert into delivery (purpose, subject_id, version, copy, reader_kind, reader_id, event_id, network_id,
                                              facts, state, due_at, queued_at)
                        select d.purpose, d.subject_id, d.version, d.copy + 1, d.reader_kind, d.reader_id, d.event_id,
                               d.network_id, d.facts, 'queued', :now, :now
                          from delivery d
                         where d.event_id = :eventId
                           and (cast(:subjectId as uuid) is null or d.subject_id = :subjectId)
                           and d.state in ('failed', 'bounced')
                           and not exists (select from delivery o
                                            where o.purpose = d.purpose and o.subject_id = d.subject_id
                                              and o.version = d.version and o.reader_id = d.reader_id and o.copy > d.copy)
                           and not exists (select from failing_address f
                                            where f.address = lower(d.recipient_address) and f.hard_since is not null)
                        on conflict on constraint delivery_once do nothing
                        """)
                .param("eventId", eventId)
                .param("subjectId", subjectId, Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            events.publishEvent(new MailQueued());
        }
        return added;
    }

    /** A mail that was sent has come back. False when that is known, or when it was never sent. */
    public boolean returned(UUID id, String reason) {
        return jdbc.sql(
                                "update delivery set state = 'bounced', reason = :reason where delivery_id = :id and state = 'sent'")
                        .param("id", id)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("select * from delivery where delivery_id = :id")
                .param("id", id)
                .query(mapper())
                .optional();
    }

    /** Whether a mail of this purpose about this subject was ever queued for the reader. */
    public boolean exists(Purpose purpose, UUID subjectId, ReaderId reader) {
        return jdbc.sql("""
                        select exists (select from delivery
                         where purpose = :purpose and subject_id = :subjectId and reader_id = :readerId)
                        """)
                .param("purpose", purpose.code())
                .param("subjectId", subjectId)
                .param("readerId", reader.id())
                .query(Boolean.class)
                .single();
    }

    /** Takes away who a reader was; the mails stay as counts. What was not sent yet never will be. */
    public void erase(ReaderId reader) {
        jdbc.sql("""
                update delivery
                   set recipient_name = null, recipient_address = null, facts = '{}',
                       state = case when state in ('queued', 'sending') then 'skipped' else state end,
                       reason = case when state in ('queued', 'sending') then 'erased' else reason end
                 where reader_id = :id and reader_kind = :kind
                """)
                .param("id", reader.id())
                .param("kind", reader.kind().code())
                .update();
    }

    RowMapper<Delivery> mapper() {
        return (row, n) -> new Delivery(
                row.getObject("delivery_id", UUID.class),
                Purpose.of(row.getString("purpose")).orElseThrow(),
                row.getObject("subject_id", UUID.class),
                row.getLong("version"),
                row.getInt("copy"),
                new ReaderId(ReaderKind.of(row.getString("reader_kind")), row.getObject("reader_id", UUID.class)),
                row.getObject("event_id", UUID.class),
                row.getObject("network_id", UUID.class),
                json.read(row.getString("facts"), FACTS),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                row.getString("title"),
                DeliveryState.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "unsubscribed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
