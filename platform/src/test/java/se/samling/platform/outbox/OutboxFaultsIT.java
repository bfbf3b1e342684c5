package se.samling.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.samling.platform.inbox.Incoming;

/** What must hold whatever dies: every committed message arrives, each key's in order. Relays and broker are killed for real. */
class OutboxFaultsIT {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static KafkaProcess kafka;

    private final ThingOutbox things = ThingOutbox.create();
    private String run;
    private ChildProcess first;
    private ChildProcess second;

    @BeforeAll
    static void startKafka() {
        kafka = KafkaProcess.start();
        kafka.create(Topic.compacted(ThingOutbox.TOPIC));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void nameTheRun() {
        run = UUID.randomUUID().toString();
    }

    @AfterEach
    void killRelays() {
        if (first != null) {
            first.kill();
        }
        if (second != null) {
            second.kill();
        }
    }

    @Test
    void whatWasCommittedBeforeTheRelayWasKilledIsSentByTheNext() {
        first = relay("before-send-1", LEASE);
        things.count(run);
        awaitSent();

        kafka.process().pause();
        IntStream.range(0, 50).forEach(i -> things.count(run));
        await("the relay has rows in hand that it cannot send")
                .pollDelay(Duration.ofMillis(1500))
                .until(() -> things.waiting() == 50);
        first.kill();
        kafka.process().goOn();
        second = relay("before-send-2", LEASE);

        awaitSent();
        assertThat(versions(run)).isEqualTo(upTo(51));
    }

    @Test
    void whatWasSentButNotDeletedWhenTheRelayWasKilledIsSentAgainUnderTheSameId() {
        IntStream.range(0, 20).forEach(i -> things.count(run));
        var holder = things.again();
        holder.transaction().executeWithoutResult(status -> {
            // reading goes on, deleting waits
            holder.jdbc().queryForList("select id from outbox for update");
            first = relay("before-delete-1", LEASE);
            await("Kafka has them")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> versions(run).equals(upTo(20)));
            await("the relay waits to delete")
                    .until(() -> Boolean.TRUE.equals(things.jdbc().queryForObject("""
                    select exists (select from pg_stat_activity
                                   where datname = current_database() and wait_event_type = 'Lock')
                    """, Boolean.class)));
            first.kill();
            // or the server would still carry out what the dead relay had asked for
            things.jdbc().queryForList("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and application_name = 'outbox-relay'
                    """);
        });
        second = relay("before-delete-2", LEASE);

        awaitSent();
        var sent = messages(run);
        assertThat(sent).hasSize(40);
        assertThat(sent.subList(20, 40))
                .extracting(Incoming::id)
                .isEqualTo(sent.subList(0, 20).stream().map(Incoming::id).toList());
    }

    @Test
    void ofTwoRelaysOneSendsAndTheOtherTakesOverWhenItIsKilled() throws InterruptedException {
        first = relay("replica-1", LEASE);
        second = relay("replica-2", LEASE);
        var writers = IntStream.range(0, 3)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    var mine = things.again();
                    IntStream.range(0, 300).forEach(i -> mine.count(run + "-" + i % 10));
                }))
                .toList();
        await("something is sent")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !messages(run).isEmpty());
        first.kill();
        for (var writer : writers) {
            writer.join();
        }

        awaitSent();
        for (int key = 0; key < 10; key++) {
            assertArrivedInOrder(run + "-" + key, 90);
        }
    }

    @Test
    void aPausedLeaderIsReplacedAndCannotLayAnOldStateOverANewerOne() {
        var lease = Duration.ofSeconds(3);
        first = relay("paused-1", lease);
        things.count(run);
        awaitSent();

        // the leader has rows in hand when it is paused, and sends them when it wakes up
        kafka.process().pause();
        IntStream.range(0, 200).forEach(i -> things.count(run));
        await("rows in hand").pollDelay(Duration.ofMillis(1500)).until(() -> things.waiting() == 200);
        first.pause();
        kafka.process().goOn();
        second = relay("paused-2", lease);
        awaitSent();
        IntStream.range(0, 100).forEach(i -> things.count(run));
        awaitSent();
        first.goOn();
        things.count(run);
        awaitSent();

        await("the woken leader is refused")
                .atMost(Duration.ofSeconds(30))
                .until(() -> first.said().contains("ProducerFencedException"));
        assertArrivedInOrder(run, 302);
    }

    @Test
    void tenThousandQuickUpdatesOfOneKeyArriveInOrder() throws InterruptedException {
        first = relay("quick", LEASE);
        var writers = IntStream.range(0, 4)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    var mine = things.again();
                    IntStream.range(0, 2500).forEach(i -> mine.count(run));
                }))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        awaitSent();
        assertThat(versions(run)).isEqualTo(upTo(10_000));
    }

    @Test
    void aMessageThatCommitsAfterALaterOneIsNotPassedOver() {
        first = relay("late", LEASE);
        var slow = things.again();
        slow.transaction().executeWithoutResult(status -> {
            slow.countWithin(run + "-slow");
            things.count(run + "-quick");
            await("the later one is sent")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> versions(run + "-quick").equals(upTo(1)) && things.waiting() == 0);
        });
        awaitSent();
        assertThat(versions(run + "-slow")).isEqualTo(upTo(1));
    }

    @Test
    void whileKafkaIsAwayMessagesWaitAndThenArriveInOrder() {
        survives(Duration.ofSeconds(8), "away");
    }

    @Test
    @Tag("faults")
    void kafkaMayBeAwayForMinutes() {
        survives(Duration.ofMinutes(3), "away-long");
    }

    private void survives(Duration absence, String name) {
        first = relay(name, LEASE);
        things.count(run);
        awaitSent();
        kafka.process().kill();
        long back = System.nanoTime() + absence.toNanos();
        int counted = 1;
        while (System.nanoTime() < back) {
            things.count(run);
            counted++;
            await("a quiet hour").pollDelay(100, TimeUnit.MILLISECONDS).until(() -> true);
        }
        assertThat(things.waiting()).isEqualTo(counted - 1);
        kafka.startAgain();
        awaitSent();
        assertArrivedInOrder(run, counted);
    }

    private ChildProcess relay(String name, Duration lease) {
        return RelayProcess.start(name, things, lease, kafka);
    }

    private void awaitSent() {
        await("the outbox is empty").atMost(Duration.ofSeconds(90)).until(() -> things.waiting() == 0);
    }

    /** Each version for the first time in its turn, repeats allowed before the end, and the newest last. */
    private void assertArrivedInOrder(String key, int newest) {
        var sent = messages(key);
        var distinct = sent.stream()
                .collect(Collectors.toMap(
                        Incoming::id, message -> (int) message.version(), (one, other) -> one, LinkedHashMap::new));
        assertThat(List.copyOf(distinct.values())).isEqualTo(upTo(newest));
        assertThat(sent.getLast().version()).isEqualTo(newest);
    }

    private List<Integer> versions(String key) {
        return messages(key).stream().map(message -> (int) message.version()).toList();
    }

    private static List<Incoming> messages(String key) {
        return kafka.committed(ThingOutbox.TOPIC).stream()
                .filter(message -> message.key().startsWith(key))
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
