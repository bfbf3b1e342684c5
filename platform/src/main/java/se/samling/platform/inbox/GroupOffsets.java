package se.samling.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;

/** How far this service has read. */
class GroupOffsets {

    private final Map<String, Object> kafka;
    private final String group;

    GroupOffsets(Map<String, Object> kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** A member of the group still reads the topic. */
    static class StillRead extends RuntimeException {
        StillRead(Throwable cause) {
            super(cause);
        }
    }

    /**
     * The next reader of the topic starts at its first message; Kafka refuses while somebody reads it.
     *
     * @throws StillRead when a member of the group does
     */
    void forget(String topic) {
        try (var admin = Admin.create(kafka)) {
            var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
            admin.deleteConsumerGroupOffsets(group, partitions).all().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case GroupSubscribedToTopicException still -> throw new StillRead(still);
                case GroupIdNotFoundException nothingReadYet -> {}
                case null, default -> throw new IllegalStateException("offsets of " + topic + " stay as they are", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
