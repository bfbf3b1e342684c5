package se.samling.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import se.samling.platform.inbox.Incoming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Kafka from outside the service under test: publishes messages as others would and reads what the service sent. */
public final class KafkaProbe {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final KafkaProducer<String, @Nullable String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedKafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    private KafkaProbe() {}

    /** Publishes a payload (a JSON object) in an envelope of its own; the message's id. */
    public static UUID publish(String topic, Object key, String type, long version, String payload) {
        var id = UUID.randomUUID();
        publish(topic, key, envelope(id, type, version, payload));
        return id;
    }

    /** Publishes exactly this; null is a tombstone. */
    public static void publish(String topic, Object key, @Nullable String value) {
        PRODUCER.send(new ProducerRecord<>(topic, key.toString(), value));
        PRODUCER.flush();
    }

    public static String envelope(UUID id, String type, long version, String payload) {
        var message = JSON.createObjectNode();
        message.put("id", id.toString());
        message.put("type", type);
        message.put("occurredAt", Instant.now().toString());
        message.put("version", version);
        message.setAll((ObjectNode) JSON.readTree(payload));
        return message.toString();
    }

    /** All messages of the topic so far that fit, in order of partition and offset. */
    public static List<Incoming> messages(String topic, Predicate<Incoming> fits) {
        var found = new ArrayList<Incoming>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        SharedKafka.bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var message = Incoming.of(record);
                    if (fits.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    /** Waits until {@code count} messages fit: the relay sends after the answer has left. */
    public static List<Incoming> await(String topic, int count, Predicate<Incoming> fits) {
        return Awaitility.await(count + " messages on " + topic)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> messages(topic, fits), found -> found.size() >= count);
    }
}
