package se.samling.docs.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.messaging.wire.NetworkMessage;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of networks. */
@Component
class NetworkMessages {

    private final Inbox inbox;
    private final KnownNetworks networks;

    NetworkMessages(Inbox inbox, KnownNetworks networks) {
        this.inbox = inbox;
        this.networks = networks;
    }

    @KafkaListener(topics = TopicsAndReadModels.NETWORKS)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (inbox.accept(message) && !message.tombstone()) {
            networks.learn(message.as(NetworkMessage.class).network(message.version()));
        }
    }
}
