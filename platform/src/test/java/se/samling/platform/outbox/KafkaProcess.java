package se.samling.platform.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import se.samling.platform.inbox.Incoming;

/** A broker in a process of its own, so that it can be paused, killed and started again on what it had stored. */
public final class KafkaProcess implements AutoCloseable {

    private final Path settings;
    private final String servers;
    private ChildProcess process;

    private KafkaProcess(Path settings, String servers) {
        this.settings = settings;
        this.servers = servers;
        this.process = launch();
    }

    public static KafkaProcess start() {
        try (var first = new ServerSocket(0);
                var second = new ServerSocket(0)) {
            var folder = Files.createTempDirectory("samling-kafka");
            int port = first.getLocalPort();
            int controller = second.getLocalPort();
            var settings =
                    Files.writeString(folder.resolve("server.properties"), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@localhost:%2$d
                    listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                    controller.listener.names=CONTROLLER
                    log.dirs=%3$s/data
                    offsets.topic.num.partitions=1
                    offsets.topic.replication.factor=1
                    transaction.state.log.num.partitions=1
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    """.formatted(port, controller, folder));
            var said = new ByteArrayOutputStream();
            int outcome = kafka.tools.StorageTool.execute(
                    new String[] {"format", "-t", "bmV3LWNsdXN0ZXItMDAwMQ", "-c", settings.toString()},
                    new PrintStream(said));
            if (outcome != 0) {
                throw new IllegalStateException(said.toString());
            }
            first.close();
            second.close();
            return new KafkaProcess(settings, "localhost:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String servers() {
        return servers;
    }

    ChildProcess process() {
        return process;
    }

    void startAgain() {
        process = launch();
    }

    private ChildProcess launch() {
        var launched = ChildProcess.start(
                "kafka-" + servers.replaceAll("\\D", ""), 256, Map.of(), "kafka.Kafka", settings.toString());
        Awaitility.await("the broker answers").atMost(Duration.ofSeconds(60)).until(this::answers);
        return launched;
    }

    private boolean answers() throws InterruptedException {
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", "1500", "default.api.timeout.ms", "2000"))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    void create(Topic topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(OutboxConfiguration.newTopic(topic)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a reader of committed messages finds on the topic, in order of partition and offset. */
    List<Incoming> committed(String topic) {
        var found = new ArrayList<Incoming>();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<String, @Nullable String>(
                settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(Incoming.of(record)));
            }
        }
        return found;
    }

    @Override
    public void close() {
        process.kill();
    }
}
