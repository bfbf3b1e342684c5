package se.samling.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends the outbox in id order, one relay per database at a time: whoever holds the advisory lock, on the connection that also
 * reads and deletes, so that a lost lock is a lost connection and stops the sending.
 *
 * <p>Order per key holds because the row of the aggregate is locked before its messages are appended: a later id of one key
 * is appended only after the earlier one was committed. Of a batch the acknowledged prefix is deleted; what follows a failure
 * is sent again, and consumers know messages by their id.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x53414D4C494E47L;
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(30);

    private final DataSource database;
    private final ProducerFactory<String, @Nullable String> producers;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    public OutboxRelay(DataSource database, ProducerFactory<String, @Nullable String> producers) {
        this.database = database;
        this.producers = producers;
    }

    /** Something was committed; look at once instead of at the next poll. */
    public void nudge() {
        nudges.release();
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
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(true);
                if (lock(connection)) {
                    try {
                        drainWhileRunning(connection);
                    } finally {
                        unlock(connection);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                log.warn("outbox relay pauses: {}", e.toString());
            }
            rest();
        }
    }

    private void drainWhileRunning(Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        var producer = producers.createProducer();
        try {
            while (running) {
                if (drain(connection, producer) < BATCH) {
                    nudges.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    nudges.drainPermits();
                }
            }
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }

    /** Sends up to a batch; the number of rows that were there. */
    private int drain(Connection connection, Producer<String, @Nullable String> producer)
            throws SQLException, InterruptedException, ExecutionException {
        var ids = new ArrayList<Long>();
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var select = connection.prepareStatement(
                        "select id, topic, key, body, traceparent from outbox order by id limit " + BATCH);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var record = new ProducerRecord<String, @Nullable String>(
                        rows.getString("topic"), rows.getString("key"), rows.getString("body"));
                var traceparent = rows.getString("traceparent");
                if (traceparent != null) {
                    record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
                }
                ids.add(rows.getLong("id"));
                sent.add(producer.send(record));
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        producer.flush();
        int acknowledged = 0;
        @Nullable Exception failure = null;
        while (acknowledged < sent.size() && failure == null) {
            try {
                sent.get(acknowledged).get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged++;
            } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
                failure = e;
            }
        }
        delete(connection, ids.subList(0, acknowledged));
        if (failure != null) {
            throw new ExecutionException("Kafka did not take a message; it stays in the outbox", failure);
        }
        return ids.size();
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            log.info("the relay's connection is gone, and its lock with it");
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
