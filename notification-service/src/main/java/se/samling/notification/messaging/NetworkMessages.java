package se.samling.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.network.Network;
import se.samling.notification.network.Networks;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Networks as they stand. */
@Component
class NetworkMessages {

    static final String TOPIC = "samling.networks.v1";

    private final Inbox inbox;
    private final Networks networks;

    NetworkMessages(Inbox inbox, Networks networks) {
        this.inbox = inbox;
        this.networks = networks;
    }

    @KafkaListener(topics = TOPIC)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        Incoming message = Incoming.of(record);
        if (inbox.accept(message)) {
            take(message);
        }
    }

    private void take(Incoming message) {
        if (!message.tombstone()) {
            networks.apply(message.as(Network.class));
        }
    }
}
