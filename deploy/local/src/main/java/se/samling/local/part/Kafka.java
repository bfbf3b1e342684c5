package se.samling.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import se.samling.local.Launch;
import se.samling.local.Part;
import se.samling.local.Site;

/** A Kafka broker that is its own controller (KRaft). Topics are made by the services, never by accident. */
public final class Kafka implements Part {

    public static final String NAME = "kafka";
    private static final int HEAP = 256;

    private final Site site;
    private final Path data;

    public Kafka(Site site) {
        this.site = site;
        this.data = site.home().data(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<String> ports() {
        return List.of("kafka", "kafka-controller");
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        Files.createDirectories(data);
        var properties = data.resolveSibling("kafka.properties");
        Files.writeString(
                properties, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=6
                offsets.topic.num.partitions=6
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=33554432
                """.formatted(site.ports().of("kafka"), site.ports().of("kafka-controller"), data));
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(properties);
        }
        return new Launch(Site.javaWithParts(HEAP, "kafka.Kafka", properties.toString()));
    }

    @Override
    public boolean ready() throws InterruptedException, ExecutionException, TimeoutException {
        if (!Knock.port(site.ports().of("kafka"))) {
            return false;
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap(site)))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        }
    }

    public static String bootstrap(Site site) {
        return "localhost:" + site.ports().of("kafka");
    }

    private static void format(Path properties) throws IOException, InterruptedException {
        var formatting = new ProcessBuilder(Site.javaWithParts(
                        128,
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        properties.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(formatting.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (formatting.waitFor() != 0) {
            throw new IOException("kafka-storage format: " + said);
        }
    }
}
