package se.samling.platform.testing;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka broker per JVM. */
public final class SharedKafka {

    private static final String IMAGE = "apache/kafka-native:4.2.1";
    private static final String SERVERS = start();

    private SharedKafka() {}

    public static String bootstrapServers() {
        return SERVERS;
    }

    private static String start() {
        var container = new KafkaContainer(IMAGE);
        if (Containers.started(container, IMAGE)) {
            return container.getBootstrapServers();
        }
        var broker = new EmbeddedKafkaKraftBroker(1, 6);
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("offsets.topic.num.partitions", "4");
        broker.brokerProperty("transaction.state.log.num.partitions", "2");
        broker.brokerProperty("transaction.state.log.replication.factor", "1");
        broker.brokerProperty("transaction.state.log.min.isr", "1");
        broker.afterPropertiesSet();
        return broker.getBrokersAsString();
    }
}
