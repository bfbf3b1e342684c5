package se.samling.platform.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Messages that this service could not take in, for the operator to look at and to have read once more. */
public class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, @Nullable String> kafka;
    private final Clock clock;

    public DeadLetters(JdbcClient jdbc, KafkaTemplate<String, @Nullable String> kafka, Clock clock) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.clock = clock;
    }

    /** One message; {@code reason} is the error's own words, without the message's content. */
    public record DeadLetter(
            UUID id, String topic, @Nullable String key, String reason, Instant failedAt) {}

    void keep(ConsumerRecord<?, ?> record, Exception failure) {
        var cause = rootOf(failure);
        log.error("gave up on {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), cause.toString());
        jdbc.sql("insert into dead_letter (id, topic, key, body, reason, failed_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        record.topic(),
                        record.key(),
                        record.value(),
                        cause.getClass().getSimpleName() + ": " + cause.getMessage(),
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

    /** Puts the message back on its topic, where every consumer knows it by its id; false when there is none. */
    public boolean replay(UUID id) {
        record Body(
                String topic,
                @Nullable String key,
                @Nullable String body) {}
        var found = jdbc.sql("select topic, key, body from dead_letter where id = ?")
                .param(id)
                .query(Body.class)
                .optional();
        found.ifPresent(letter -> {
            kafka.send(new ProducerRecord<>(letter.topic(), letter.key(), letter.body()))
                    .join();
            jdbc.sql("delete from dead_letter where id = ?").param(id).update();
        });
        return found.isPresent();
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
