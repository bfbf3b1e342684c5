package se.samling.gateway.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samling.gateway.live.Viewers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all partitions from their end, without a group: every replica hears everything that happens from now on, and leaves
 * nothing behind at the broker. While Kafka is away the pages still turn fresh by {@code samling.live.refresh}.
 */
@Component
class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BROADCASTS = "samling.broadcasts.v1";
    private static final String QUESTIONS = "samling.questions.v1";
    private static final String REGISTRATIONS = "samling.registrations.v1";
    private static final List<String> TOPICS = List.of(BROADCASTS, QUESTIONS, REGISTRATIONS);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Viewers viewers;
    private final String bootstrapServers;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<String, String> consumer;

    LiveFeed(Viewers viewers, @Value("${samling.kafka.bootstrap-servers}") String bootstrapServers) {
        this.viewers = viewers;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("live-feed").start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try (var reading = open()) {
                consumer = reading;
                listen(reading);
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException away) {
                if (!isRunning()) {
                    return;
                }
                log.warn("Kafka is away; tried again in {}: {}", TRIED_AGAIN_AFTER, away.getMessage());
            }
            pause();
        }
    }

    private KafkaConsumer<String, String> open() {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        250,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private void listen(Consumer<String, String> reading) {
        var partitions = TOPICS.stream()
                .flatMap(topic -> reading.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (TOPICS.stream()
                .anyMatch(topic ->
                        partitions.stream().noneMatch(one -> one.topic().equals(topic)))) {
            log.debug("the topics are not there yet");
            return;
        }
        reading.assign(partitions);
        reading.seekToEnd(partitions);
        while (isRunning()) {
            reading.poll(POLL).forEach(this::heard);
        }
    }

    private void heard(ConsumerRecord<String, String> record) {
        try {
            if (record.value() == null) {
                if (record.topic().equals(BROADCASTS)) {
                    viewers.changed(UUID.fromString(record.key()));
                }
                return;
            }
            var message = JSON.readTree(record.value());
            var event = UUID.fromString(message.path("eventId").asString());
            if (record.topic().equals(REGISTRATIONS)) {
                registration(event, message);
            } else {
                viewers.changed(event);
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            log.warn("unreadable message on {}: {}", record.topic(), record.key());
        }
    }

    private void registration(UUID event, JsonNode message) {
        switch (message.path("type").asString()) {
            case "RegistrationCancelled", "RegistrationHandedOver", "RegistrationChanged" ->
                viewers.ended(
                        event, UUID.fromString(message.path("registrationId").asString()));
            default -> {}
        }
    }

    private void pause() {
        try {
            Thread.sleep(TRIED_AGAIN_AFTER);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        var waiting = thread;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
