package se.samling.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the outbox in id order, one relay per outbox at a time: whoever holds the advisory lock of the {@link RelaySession}.
 *
 * <p>Order per key: the row of the aggregate is locked before its messages are appended, so the later message of a key gets the
 * higher id and is committed after the earlier one; whoever sees it sees the earlier one too. Rows of other keys may commit out
 * of id order; they are read and deleted by their own id, so none is passed over.
 *
 * <p>A batch is one Kafka transaction. Its use is the fence: a leader that was paused and has been replaced is refused by the
 * broker and cannot lay an old state over a newer one, which a compacted topic would then keep for good. A batch that was
 * committed but not deleted is sent again, and consumers know its messages by their ids.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 4_000_000;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Map<String, Object> kafka;
    private final BooleanSupplier topicsExist;
    private final Semaphore nudged = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(RelaySettings settings, Map<String, Object> kafka, BooleanSupplier topicsExist) {
        this.settings = settings;
        this.topicsExist = topicsExist;
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        // a leader that dies holds up the readers of committed messages for this long at most
        this.kafka.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
    }

    /** Something was committed; look at once instead of at the next poll. */
    public void nudge() {
        if (nudged.availablePermits() == 0) {
            nudged.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var session = RelaySession.open(settings)) {
                if (session != null && topicsExist.getAsBoolean()) {
                    lead(session);
                }
                TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            } catch (SQLException | KafkaException e) {
                pauseAfter(e);
            } catch (InterruptedException e) {
                log.debug("the relay stops");
            } catch (RuntimeException e) {
                log.error("the relay met something unforeseen", e);
                pauseAfter(e);
            }
        }
    }

    private void lead(RelaySession session) throws SQLException, InterruptedException {
        var producer = new KafkaProducer<String, @Nullable String>(kafka, new StringSerializer(), text());
        try {
            producer.initTransactions();
            log.info("leads the outbox");
            while (running) {
                if (!drain(session, producer)) {
                    nudged.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            // what is not acknowledged yet stays in the outbox; the next leader ends the open transaction
            producer.close(Duration.ZERO);
        }
    }

    private static boolean drain(RelaySession session, Producer<String, @Nullable String> producer)
            throws SQLException {
        var rows = session.next(BATCH_ROWS, BATCH_BYTES);
        if (rows.isEmpty()) {
            return false;
        }
        producer.beginTransaction();
        rows.forEach(row -> producer.send(row.toRecord()));
        producer.commitTransaction();
        session.delete(rows);
        return true;
    }

    /** Kafka's own serializer passes null on, which its type does not say. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static org.apache.kafka.common.serialization.Serializer<@Nullable String> text() {
        return (org.apache.kafka.common.serialization.Serializer) new StringSerializer();
    }

    private void pauseAfter(Exception failure) {
        if (!running) {
            return;
        }
        log.warn("the relay pauses, messages wait in the outbox: {}", failure.toString());
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            log.debug("the relay stops");
        }
    }
}
