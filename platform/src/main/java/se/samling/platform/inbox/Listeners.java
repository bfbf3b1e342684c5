package se.samling.platform.inbox;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

/** This process's listeners, by topic. */
class Listeners {

    private final KafkaListenerEndpointRegistry registry;

    Listeners(KafkaListenerEndpointRegistry registry) {
        this.registry = registry;
    }

    /** Has the topic's listener take in a message as if Kafka had delivered it; its failure is thrown. */
    @SuppressWarnings("unchecked")
    void deliver(ConsumerRecord<String, @Nullable String> record) {
        var listener = of(record.topic()).stream()
                .map(container -> container.getContainerProperties().getMessageListener())
                .filter(AcknowledgingConsumerAwareMessageListener.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody listens to " + record.topic()));
        ((AcknowledgingConsumerAwareMessageListener<String, @Nullable String>) listener).onMessage(record, null, null);
    }

    void stop(String topic) {
        of(topic).forEach(MessageListenerContainer::stop);
    }

    void start(String topic) {
        of(topic).forEach(MessageListenerContainer::start);
    }

    private List<MessageListenerContainer> of(String topic) {
        return registry.getListenerContainers().stream()
                .filter(container -> {
                    var topics = container.getContainerProperties().getTopics();
                    return topics != null && Arrays.asList(topics).contains(topic);
                })
                .toList();
    }
}
