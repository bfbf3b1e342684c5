package se.samling.platform.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages that this service could not take in, for the operator to look at and to have taken in once more. They lie in a table
 * of the service, not on a topic: there they can be erased with the person they are about, and nobody else need read them.
 */
public class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient jdbc;
    private final Listeners listeners;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, Listeners listeners, Clock clock) {
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** One message; {@code reason} is the error's own words, without the message's content. */
    public record DeadLetter(
            UUID id, String topic, @Nullable String key, String reason, Instant failedAt) {}

    void keep(ConsumerRecord<?, ?> record, Exception failure) {
        var reason = reason(failure);
        log.error("gave up on {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), reason);
        jdbc.sql("""
                        insert into dead_letter
                            (id, topic, partition, record_offset, key, body, recorded_at, reason, failed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.value(),
                        new Timestamp(record.timestamp()),
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first, a hundred at most. */
    public List<DeadLetter> newest() {
        return jdbc.sql("select id, topic, key, reason, failed_at from dead_letter order by failed_at desc limit 100")
                .query((row, number) -> new DeadLetter(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getString("reason"),
                        row.getTimestamp("failed_at").toInstant()))
                .list();
    }

    /**
     * Has this service's own listener take the message in. It is not put back on its topic, where it would lie over newer
     * states of its key; the read model's versions decide whether it still matters. False when there is no such letter.
     *
     * @throws se.samling.platform.problem.Problem {@code replay-failed} when it fails again; the letter stays
     */
    public boolean replay(UUID id) {
        var letter = find(id);
        letter.ifPresent(record -> {
            try {
                listeners.deliver(record);
            } catch (RuntimeException e) {
                log.warn("replay of dead letter {} failed: {}", id, reason(e));
                throw new ReplayFailed(reason(e));
            }
            jdbc.sql("delete from dead_letter where id = ?").param(id).update();
        });
        return letter.isPresent();
    }

    private Optional<ConsumerRecord<String, @Nullable String>> find(UUID id) {
        return jdbc.sql("select topic, partition, record_offset, recorded_at, key, body from dead_letter where id = ?")
                .param(id)
                .query((row, number) -> new ConsumerRecord<String, @Nullable String>(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getTimestamp("recorded_at").getTime(),
                        TimestampType.CREATE_TIME,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        row.getString("key"),
                        row.getString("body"),
                        new RecordHeaders(),
                        Optional.empty()))
                .optional();
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
