package se.samling.platform.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties a read model and has its topic read again from the first message: the listener is stopped, model and inbox rows go in
 * one transaction, the group's offsets are set to the start, and the listener goes on.
 */
public class ReadModelRebuild {

    private final List<ReadModel> models;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KafkaListenerEndpointRegistry listeners;
    private final KafkaAdmin kafka;
    private final String group;

    public ReadModelRebuild(
            List<ReadModel> models,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            KafkaListenerEndpointRegistry listeners,
            KafkaAdmin kafka,
            String group) {
        this.models = models;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.kafka = kafka;
        this.group = group;
    }

    boolean keeps(String topic) {
        return models.stream().anyMatch(model -> model.topic().equals(topic));
    }

    /** @throws IllegalArgumentException when this service keeps no read model of {@code topic} */
    public void from(String topic) {
        var concerned =
                models.stream().filter(model -> model.topic().equals(topic)).toList();
        if (concerned.isEmpty()) {
            throw new IllegalArgumentException("no read model of " + topic);
        }
        // offsets of a group can only be set while none of its members is there
        var containers = listeners.getListenerContainers();
        containers.forEach(MessageListenerContainer::stop);
        transaction.executeWithoutResult(status -> {
            concerned.forEach(model -> model.empty().run());
            jdbc.update("delete from inbox where topic = ?", topic);
        });
        rewind(topic);
        containers.forEach(MessageListenerContainer::start);
    }

    private void rewind(String topic) {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
            for (var description :
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                description
                        .partitions()
                        .forEach(partition ->
                                start.put(new TopicPartition(topic, partition.partition()), new OffsetAndMetadata(0)));
            }
            admin.alterConsumerGroupOffsets(group, start).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "offsets of " + topic + " could not be set; is another replica reading it?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
