package se.samling.platform.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties a read model and has its topic read again from the first message.
 *
 * <p>The wish is a row, so that it outlives the process and every replica sees it: each stops its listener of the topic; whoever
 * gets hold of the row empties the model, forgets the inbox's rows and, once nobody listens any more, the group's offsets, and
 * takes the row away in the same transaction; then all listen again. So each partition is read by one reader in its own order
 * all the time, and an erasure cannot be overtaken by an older state.
 */
public class ReadModelRebuild {

    private static final Logger log = LoggerFactory.getLogger(ReadModelRebuild.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<ReadModel> models;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Listeners listeners;
    private final GroupOffsets offsets;
    private final Clock clock;
    private final Set<String> held = new HashSet<>();

    ReadModelRebuild(
            List<ReadModel> models,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Listeners listeners,
            GroupOffsets offsets,
            Clock clock) {
        this.models = models;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.offsets = offsets;
        this.clock = clock;
    }

    boolean keeps(String topic) {
        return models.stream().anyMatch(model -> model.topic().equals(topic));
    }

    /**
     * Returns when the model is empty and its topic is being read again.
     *
     * @throws IllegalArgumentException when this service keeps no read model of {@code topic}
     * @throws IllegalStateException when a replica does not let go of the topic; the wish stands and is fulfilled later
     */
    public void from(String topic) {
        if (!keeps(topic)) {
            throw new IllegalArgumentException("no read model of " + topic);
        }
        jdbc.update(
                "insert into read_model_rebuild (topic, requested_at) values (?, ?) on conflict do nothing",
                topic,
                Timestamp.from(clock.instant()));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        goOn();
        while (wished().contains(topic)) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "a replica still reads " + topic + "; it is rebuilt once it has stopped");
            }
            rest();
            goOn();
        }
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            goOn();
        } catch (DataAccessException | TransactionException e) {
            log.debug("cannot look for rebuilds now: {}", e.toString());
        }
    }

    /** This replica's share in what is wished for. */
    private synchronized void goOn() {
        var wished = wished();
        for (var topic : wished) {
            if (keeps(topic)) {
                held.add(topic);
                listeners.stop(topic);
                rebuild(topic);
            }
        }
        var stillWished = wished.isEmpty() ? wished : wished();
        held.removeIf(topic -> {
            if (stillWished.contains(topic)) {
                return false;
            }
            listeners.start(topic);
            return true;
        });
    }

    private void rebuild(String topic) {
        try {
            transaction.executeWithoutResult(status -> {
                var mine = jdbc.queryForList(
                        "select topic from read_model_rebuild where topic = ? for update skip locked",
                        String.class,
                        topic);
                if (mine.isEmpty()) {
                    return;
                }
                models.stream()
                        .filter(model -> model.topic().equals(topic))
                        .forEach(model -> model.empty().run());
                jdbc.update("delete from inbox where topic = ?", topic);
                offsets.forget(topic);
                jdbc.update("delete from read_model_rebuild where topic = ?", topic);
                log.info("read model of {} is empty and is read again", topic);
            });
        } catch (GroupOffsets.StillRead e) {
            log.info("read model of {} waits for another replica to stop reading", topic);
        } catch (DataAccessException e) {
            log.warn("read model of {} could not be emptied yet: {}", topic, e.getMessage());
        }
    }

    private Set<String> wished() {
        return Set.copyOf(jdbc.queryForList("select topic from read_model_rebuild", String.class));
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
